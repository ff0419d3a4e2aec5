import type { Actor } from '../../kernel/access/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { fundPublicRoutes } from './public-routes.ts';
import { fundStaffRoutes } from './staff-routes.ts';
import type { MeetingListener } from './staff-routes.ts';

export { recordMeeting } from './decide.ts';
export type { DecidedCase, NewMeeting } from './decide.ts';
export { recordDonation } from './donate.ts';
export type { NewDonation } from './donate.ts';
export { recordPayment } from './pay.ts';
export type { Cause, Earmark } from './pots.ts';
export { publishPeriod } from './publish.ts';
export { fundRefusals } from './refusals.ts';
export { recordRequest } from './request.ts';
export type { MeetingListener } from './staff-routes.ts';

/** Told of each case that a meeting decided, so that the case goes on. */
type Listening = { readonly meetingListeners?: readonly MeetingListener[] };

export function fundRoutes(
  dependencies: { readonly pool: Pool; readonly fieldKeys: FieldKeys } & Listening,
): Route<Actor>[] {
  return [...fundStaffRoutes(dependencies), ...fundPublicRoutes(dependencies)];
}
