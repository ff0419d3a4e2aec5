import type { Journey } from '../journey.ts';
import { checkJourneys } from './economic-check.ts';
import { everyPageJourneys } from './every-page.ts';
import { figureJourneys } from './figures.ts';
import { fundJourneys } from './fund.ts';
import { listJourneys } from './lists.ts';
import { noticeJourneys } from './notices.ts';
import { paymentJourneys } from './payments.ts';
import { portalJourneys } from './portal.ts';
import { simulationJourneys } from './simulation.ts';
import { standardsJourneys } from './standards.ts';
import { storyJourneys } from './stories/index.ts';
import { workbenchJourneys } from './workbench.ts';

export const journeys: readonly Journey[] = [
  ...storyJourneys,
  ...portalJourneys,
  ...noticeJourneys,
  ...fundJourneys,
  ...paymentJourneys,
  ...listJourneys,
  ...standardsJourneys,
  ...figureJourneys,
  ...workbenchJourneys,
  ...checkJourneys,
  ...simulationJourneys,
  ...everyPageJourneys,
];
