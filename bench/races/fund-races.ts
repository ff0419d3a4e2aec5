import { plainDate } from '@zhuni/engine/values';
import { recordDonation, recordMeeting, recordPayment, recordRequest } from '../../server/src/services/fund/index.ts';
import { exactly, wonOf } from './race.ts';
import type { Race } from './race.ts';
import { racers } from './stage.ts';
import type { Stage } from './stage.ts';

const areaCode = '370300';
const enoughFor = 10;
const grantFen = 100_000;
const on = plainDate('2024-05-02');

/** A fund with money for so many, and what is in it for an earmark that only this round uses up. */
const give = (stage: Stage, amountFen: number): Promise<number> =>
  stage.inScope((transaction) =>
    recordDonation(transaction, stage.fieldKeys, {
      areaCode,
      donor: { kind: 'anonymous' },
      earmark: 'illness',
      amountFen,
      receivedOn: plainDate('2024-05-01'),
    }),
  );

async function ask(stage: Stage): Promise<number> {
  const { id: householdId } = await stage.household();
  return stage.inScope((transaction) =>
    recordRequest(transaction, {
      areaCode,
      householdId,
      caseId: null,
      cause: 'illness',
      askedFen: grantFen,
      situation: '竞争测试',
      statutoryAid: '竞争测试',
      statutoryLookedAtOn: plainDate('2024-05-01'),
      requestedOn: plainDate('2024-05-01'),
    }),
  );
}

const meet = (stage: Stage, requestId: number): Promise<unknown> =>
  stage.inScope((transaction) =>
    recordMeeting(transaction, {
      areaCode,
      heldOn: on,
      seats: 3,
      decisions: [
        {
          requestId,
          amountFen: grantFen,
          reason: '竞争测试',
          votes: ['甲委员', '乙委员', '丙委员'].map((name) => ({ name, vote: 'for' as const })),
        },
      ],
    }),
  );

/** Donations for ten grants, and sixteen families whose meetings are held at once. */
const lastDonation: Race = {
  name: {
    zh: '基金最后一元只给一次，来源到分',
    en: 'the last yuan of the fund is granted once, from donations to the fen',
  },
  prepare: async (stage) => {
    const donation = await give(stage, enoughFor * grantFen);
    const requests: number[] = [];
    for (let racer = 0; racer < racers; racer += 1) requests.push(await ask(stage));
    return {
      attempt: (racer) => meet(stage, requests[racer] ?? 0),
      judge: (settled) =>
        exactly(
          enoughFor,
          settled,
          stage.count('select count(*) from fund.trace where donation_id = $1 and amount_fen = $2', [
            donation,
            grantFen,
          ]),
        ),
    };
  },
};

/** Some hold the meeting for one request, others would pay it already: it is granted once and paid at most once. */
const grantedAndPaidOnce: Race = {
  name: { zh: '一项申请只批准一次、只发放一次', en: 'a request is granted once and paid once' },
  prepare: async (stage, round) => {
    await give(stage, grantFen);
    const request = await ask(stage);
    await meet(stage, request);
    return {
      attempt: (racer) =>
        racer % 2 === 0
          ? meet(stage, request)
          : stage.inScope((transaction) =>
              recordPayment(transaction, {
                areaCode,
                requestId: request,
                paidOn: on,
                bankReference: `RACE-${round}-${racer}`,
              }),
            ),
      judge: async (settled) => {
        const booked = await stage.count(
          `select count(*) from ledger.journal where subject_kind = 'fund-request' and subject_id = $1`,
          [request],
        );
        return wonOf(settled) === 1 && booked === 2 ? undefined : `${wonOf(settled)} came through, ${booked} journals`;
      },
    };
  },
};

export const fundRaces: readonly Race[] = [lastDonation, grantedAndPaidOnce];
