export { actOnLifeEvent } from './act-on-event.ts';
export { readAssistanceTimeline } from './read-timeline.ts';
