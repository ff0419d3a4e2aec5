export {
  currentHandbook,
  handbookAt,
  handbookOf,
  holdStandards,
  publishedValues,
  standardsVersion,
} from './current-handbook.ts';
export type { Standing, ValueRow } from './current-handbook.ts';
export {
  draftValue,
  findDraftValue,
  listDraftValues,
  listPublishedValues,
  publishDraft,
  reviewDraft,
  withdrawDraft,
} from './drafts.ts';
export type { DraftState, NewDraft, StandardDraft } from './drafts.ts';
export { standardsRefusals } from './refusals.ts';
