import type { Actor } from '../../../kernel/access/index.ts';
import type { Route } from '../../../platform/http-kit/index.ts';
import { publicNoticeRoutes } from './public-routes.ts';
import { caseNoticeRoutes } from './staff-routes.ts';

export { answerObjections, makeObjection } from './objections.ts';
export { opinionAgainstNotice, resultPublished } from './obstacles.ts';
export { moveNotices, officePhoneOf, publishNotice, takeDown } from './publish.ts';
export type { Publishing } from './publish.ts';
export { noticeRefusals } from './refusals.ts';
export { noticeChecks, noticeEffects, noticeEnded } from './rules.ts';

/** The public's page of notices, and what staff see of them on a case. */
export function noticeRoutes(dependencies: Parameters<typeof publicNoticeRoutes>[0]): Route<Actor>[] {
  return [...publicNoticeRoutes(dependencies), ...caseNoticeRoutes(dependencies)];
}
