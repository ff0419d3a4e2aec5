import type { RequirementCheck } from '../../../kernel/cases/index.ts';
import { opinions, proposed } from './publish.ts';
import { listNotices } from './read.ts';
import { noticeRefusals } from './refusals.ts';

/** Nothing is shown of an opinion to the contrary. */
export const opinionAgainstNotice: RequirementCheck = async (_, { record, actions }) => {
  const opinion = actions.findLast(({ step }) => opinions.has(step));
  if (!opinion || opinion.data['recommends'] === proposed(record)) return undefined;
  return noticeRefusals.opinionAgainst.message;
};

/** The result is made known once. */
export const resultPublished: RequirementCheck = async (transaction, { record }) => {
  const notices = await listNotices(transaction, record.id);
  const there = notices.some(({ phase, withdrawnAt }) => phase === 'after-decision' && withdrawnAt === null);
  if (!there) return undefined;
  return noticeRefusals.publishedAlready.message;
};
