export { correctLifeEvent } from './correct-life-event.ts';
export type {
  Effect,
  EventDependencies,
  EventSource,
  LifeEvent,
  LifeEventHandler,
  LifeEventKind,
  NewLifeEvent,
} from './life-event.ts';
export { recordLifeEvent } from './record-life-event.ts';
export type { RecordedEvent } from './record-life-event.ts';
export { eventRefusals } from './refusals.ts';
export { lifeEventRoutes } from './routes.ts';
export { listLifeEvents, readTimeline } from './timeline.ts';
export type { EventEntry, TimelineEntry, TimelineReader } from './timeline.ts';
