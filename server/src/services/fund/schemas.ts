import { Type } from '@fastify/type-provider-typebox';
import { DateSchema, oneOf, orNull, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import { donorKinds } from './donate.ts';
import { causes, earmarks } from './pots.ts';

export const IdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const AmountSchema = (maximum: number) => Type.Integer({ minimum: 1, maximum, description: 'fen' });
const Words = (maxLength: number) => Type.String({ minLength: 2, maxLength, pattern: '\\S' });

const donationMaxFen = 1_000_000_000_000;
const grantMaxFen = 10_000_000;
const decisionsMax = 50;
const seatsMax = 25;

export const NewDonationSchema = strictObject({
  donor: strictObject({ kind: oneOf(donorKinds), name: Type.Optional(Type.String({ maxLength: 120 })) }),
  earmark: oneOf(earmarks),
  amountFen: AmountSchema(donationMaxFen),
  receivedOn: DateSchema,
});

export const NewRequestSchema = strictObject({
  householdId: IdSchema,
  caseId: Type.Optional(orNull(IdSchema)),
  cause: oneOf(causes),
  askedFen: AmountSchema(grantMaxFen),
  situation: Words(1_000),
  statutoryAid: Words(1_000),
  statutoryLookedAtOn: DateSchema,
  requestedOn: DateSchema,
});

export const NewMeetingSchema = strictObject({
  heldOn: DateSchema,
  seats: Type.Integer({ minimum: 3, maximum: seatsMax }),
  decisions: Type.Array(
    strictObject({
      requestId: IdSchema,
      amountFen: Type.Optional(orNull(AmountSchema(grantMaxFen))),
      reason: Words(500),
      votes: Type.Array(
        strictObject({
          name: Words(60),
          vote: Type.Optional(oneOf(['for', 'against', 'abstain'])),
          conflict: Type.Optional(Words(300)),
        }),
        { minItems: 1, maxItems: seatsMax },
      ),
    }),
    { minItems: 1, maxItems: decisionsMax },
  ),
});

export const NewPaymentSchema = strictObject({
  paidOn: DateSchema,
  bankReference: Type.String({ pattern: '^[0-9A-Za-z-]{4,40}$' }),
});

export const NewCorrectionSchema = strictObject({
  what: oneOf(['donation', 'grant']),
  id: IdSchema,
  happenedOn: DateSchema,
  reason: Words(500),
});

export const PeriodSchema = strictObject({
  year: Type.Integer({ minimum: 2000, maximum: 2200 }),
  quarter: Type.Integer({ minimum: 0, maximum: 4, description: '0: the whole year' }),
});

const Fen = Type.Integer({ description: 'fen' });

export const FundSchema = Type.Object({
  areaCode: Type.String(),
  pots: Type.Array(
    Type.Object({
      earmark: oneOf(earmarks),
      name: TextSchema,
      givenFen: Fen,
      grantedFen: Fen,
      unpaidFen: Fen,
      balanceFen: Fen,
      unspentSince: orNull(Type.String({ description: 'when the oldest gift came of which something is left' })),
    }),
  ),
  donations: Type.Array(
    Type.Object({
      id: Type.Integer(),
      donorKind: oneOf(donorKinds),
      donorName: orNull(Type.String()),
      earmark: oneOf(earmarks),
      amountFen: Fen,
      grantedFen: Fen,
      receivedOn: Type.String(),
      takenBack: Type.Boolean({ description: 'the money did not come after all' }),
    }),
  ),
  requests: Type.Array(
    Type.Object({
      id: Type.Integer(),
      householdId: Type.Integer(),
      caseId: orNull(Type.Integer()),
      cause: oneOf(causes),
      askedFen: Fen,
      situation: Type.String(),
      statutoryAid: Type.String(),
      requestedOn: Type.String(),
      outcome: oneOf(['open', 'granted', 'refused']),
      amountFen: orNull(Fen),
      decidedOn: orNull(Type.String()),
      paidOn: orNull(Type.String()),
      takenBack: Type.Boolean({ description: 'the grant was given back' }),
    }),
  ),
  corrections: Type.Array(
    Type.Object({
      id: Type.Integer(),
      what: oneOf(['donation', 'grant']),
      subjectId: Type.Integer({ description: 'number of the donation or request' }),
      amountFen: Fen,
      happenedOn: Type.String(),
      reason: Type.String(),
      approvedOn: orNull(Type.String()),
    }),
  ),
});

export const TracedGrantsSchema = Type.Object({
  grants: Type.Array(
    Type.Object({
      grant: Type.Integer(),
      cause: TextSchema,
      decidedOn: Type.String(),
      paidOn: orNull(Type.String()),
      amountFen: Fen,
    }),
  ),
});

export const TracedDonationsSchema = Type.Object({
  donations: Type.Array(
    Type.Object({
      donation: Type.Integer(),
      donorKind: oneOf(donorKinds),
      earmark: oneOf(earmarks),
      receivedOn: Type.String(),
      amountFen: Fen,
    }),
  ),
});

const CountedSchema = Type.Object({ count: Type.Integer(), sumFen: Fen });

export const FiguresSchema = Type.Object({
  donations: CountedSchema,
  grants: orNull(CountedSchema),
  byCause: Type.Array(Type.Object({ cause: oneOf(causes), count: orNull(Type.Integer()), sumFen: orNull(Fen) })),
});

export const PublicationsSchema = Type.Object({
  publications: Type.Array(
    Type.Object({
      year: Type.Integer(),
      quarter: Type.Integer({ description: '0: the whole year; figures count from the first of January' }),
      publishedOn: Type.String(),
      figures: FiguresSchema,
    }),
  ),
});
