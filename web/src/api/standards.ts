import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

/** The numbers of the law with their history, and the changes under way. */
export type Standards = Answer<'/api/standards', 'get'>;
export type Standard = Standards['parameters'][number];
export type StandardValue = Standard['values'][number];
export type StandardDraft = Standards['drafts'][number];
export type RaiseEffect = Answer<'/api/standards/drafts/{id}/effect', 'get'>;

export const fetchStandards = (): Promise<Standards> => answerOf(api.GET('/api/standards'));

const at = (id: number): { params: { path: { id: number } } } => ({ params: { path: { id } } });

export const fetchRaiseEffect = (id: number): Promise<RaiseEffect> =>
  answerOf(api.GET('/api/standards/drafts/{id}/effect', at(id)));

export type NewStandard = {
  parameter: string;
  area: string | null;
  value: number;
  effectiveFrom: string;
  announcedOn: string;
  documentNumber: string | null;
  titleZh: string;
  titleEn: string | null;
  issuer: string;
  documentDate: string;
  status: 'official' | 'illustrative';
};

export const draftStandard = (body: NewStandard, key: string): Promise<{ id: number }> =>
  answerOf(api.POST('/api/standards/drafts', { body, headers: { 'idempotency-key': key } }));

export const reviewStandard = (id: number, reason: string): Promise<{ id: number }> =>
  answerOf(api.POST('/api/standards/drafts/{id}/review', { ...at(id), body: { reason } }));

export const withdrawStandard = (id: number, reason: string): Promise<{ id: number }> =>
  answerOf(api.POST('/api/standards/drafts/{id}/withdrawal', { ...at(id), body: { reason } }));

export const publishStandard = (id: number): Promise<{ id: number }> =>
  answerOf(api.POST('/api/standards/drafts/{id}/publication', at(id)));

/** Begins the batch of back-pay of a county; its lines are prepared and approved under payments. */
export const startBackPay = (body: { areaCode: string; policy: string; month: string }): Promise<{ id: number }> =>
  answerOf(api.POST('/api/payments/back-pay', { body }));

type Simulated = Answer<'/api/simulations', 'post'>;

/** What a draft would change today, for everyone of an area. */
export async function simulateDraft(draft: StandardDraft, area: string): Promise<Simulated['results'][number]> {
  const { parameter, value } = draft;
  const set = [{ parameter, value, ...(draft.area === null ? {} : { area: draft.area }) }];
  const { results } = await answerOf(
    api.POST('/api/simulations', { body: { area, levels: 1, scenarios: [{ set, off: [] }] } }),
  );
  const [result] = results;
  if (!result) throw new Error('nothing was simulated');
  return result;
}
