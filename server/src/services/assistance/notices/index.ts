export { noticeRefusals } from './refusals.ts';
export { publishNotice, takeDown } from './publish.ts';
export type { Publishing } from './publish.ts';
export { answerObjections, makeObjection } from './objections.ts';
export { noticeChecks, noticeEffects, noticeEnded } from './rules.ts';
