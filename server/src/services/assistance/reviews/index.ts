export { openReview } from './open-review.ts';
export type { ReviewCause } from './open-review.ts';
export { reviewChanges } from './review-changes.ts';
export { openDueReviews } from './review-schedule.ts';
export { reviewRoutes } from './routes.ts';
