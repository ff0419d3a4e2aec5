import type { Journey } from '../journey.ts';
import { importJourneys } from './import-and-screen.ts';
import { villageJourneys } from './own-village-only.ts';
import { findingJourneys } from './policy-finds-people.ts';
import { securityJourneys } from './security.ts';
import { peopleJourneys } from './people.ts';
import { signInJourneys } from './sign-in.ts';

/** What staff do. */
export const workbenchJourneys: readonly Journey[] = [
  ...signInJourneys,
  ...securityJourneys,
  ...findingJourneys,
  ...villageJourneys,
  ...importJourneys,
  ...peopleJourneys,
];
