import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

/** The Zizhuni fund, as staff of its area see it and as everyone may read what is published. */
export type Fund = Answer<'/api/fund', 'get'>;
export type Pot = Fund['pots'][number];
export type Donation = Fund['donations'][number];
export type FundRequest = Fund['requests'][number];
export type Correction = Fund['corrections'][number];
export type Publication = Answer<'/api/fund/publications', 'get'>['publications'][number];
export type Earmark = Pot['earmark'];
export type Cause = FundRequest['cause'];

export const causes: readonly Cause[] = ['illness', 'disaster', 'emergency', 'living'];

export const fetchFund = (): Promise<Fund> => answerOf(api.GET('/api/fund'));

/** A key for one submission; works on pages without TLS too, where crypto.randomUUID does not exist. */
export function newKey(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const once = (key: string): { 'idempotency-key': string } => ({ 'idempotency-key': key });

export type NewDonation = {
  donor: { kind: Donation['donorKind']; name?: string };
  earmark: Earmark;
  amountFen: number;
  receivedOn: string;
};

export const recordDonation = (body: NewDonation, key: string): Promise<{ id: number }> =>
  answerOf(api.POST('/api/fund/donations', { body, headers: once(key) }));

export type NewRequest = {
  householdId: number;
  cause: Cause;
  askedFen: number;
  situation: string;
  statutoryAid: string;
  statutoryLookedAtOn: string;
  requestedOn: string;
};

export const recordRequest = (body: NewRequest, key: string): Promise<{ id: number }> =>
  answerOf(api.POST('/api/fund/requests', { body, headers: once(key) }));

export type Vote = { name: string; vote?: 'for' | 'against' | 'abstain'; conflict?: string };

export type NewMeeting = {
  heldOn: string;
  seats: number;
  decisions: { requestId: number; amountFen: number | null; reason: string; votes: Vote[] }[];
};

export const recordMeeting = (body: NewMeeting, key: string): Promise<Answer<'/api/fund/meetings', 'post'>> =>
  answerOf(api.POST('/api/fund/meetings', { body, headers: once(key) }));

export const recordPayment = (
  id: number,
  body: { paidOn: string; bankReference: string },
  key: string,
): Promise<{ id: number }> =>
  answerOf(api.POST('/api/fund/requests/{id}/payment', { params: { path: { id } }, body, headers: once(key) }));

export type NewCorrection = { what: Correction['what']; id: number; happenedOn: string; reason: string };

export const proposeCorrection = (body: NewCorrection, key: string): Promise<{ id: number }> =>
  answerOf(api.POST('/api/fund/corrections', { body, headers: once(key) }));

export const approveCorrection = (id: number, key: string): Promise<{ id: number }> =>
  answerOf(api.POST('/api/fund/corrections/{id}/approval', { params: { path: { id } }, headers: once(key) }));

export const fetchGrantsOf = (id: number): Promise<Answer<'/api/fund/donations/{id}/grants', 'get'>> =>
  answerOf(api.GET('/api/fund/donations/{id}/grants', { params: { path: { id } } }));

export const fetchDonationsOf = (id: number): Promise<Answer<'/api/fund/requests/{id}/donations', 'get'>> =>
  answerOf(api.GET('/api/fund/requests/{id}/donations', { params: { path: { id } } }));

export const publishFund = (body: { year: number; quarter: number }): Promise<unknown> =>
  answerOf(api.POST('/api/fund/publications', { body }));

export const fetchPublications = (area: string): Promise<readonly Publication[]> =>
  answerOf(api.GET('/api/fund/publications', { params: { query: { area } } })).then(({ publications }) => publications);
