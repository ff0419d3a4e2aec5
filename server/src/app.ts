import type { FastifyInstance } from 'fastify';
import { healthRoutes } from './health.ts';
import {
  changingActors,
  createDoorkeeper,
  manageRoutes,
  mySecurityRoutes,
  sessionRoutes,
} from './kernel/accounts/index.ts';
import type { Actor } from './kernel/access/index.ts';
import { auditRoutes } from './kernel/audit/index.ts';
import { areaRoutes } from './kernel/areas/index.ts';
import { caseRoutes, findCase, referralRoutes } from './kernel/cases/index.ts';
import { decisionRoutes } from './kernel/decisions/index.ts';
import { documentRoutes } from './kernel/documents/index.ts';
import { entitlementRoutes } from './kernel/entitlements/index.ts';
import { evidenceRoutes } from './kernel/evidence/index.ts';
import type { CheckListener, FactsListener } from './kernel/evidence/index.ts';
import { duplicateRoutes } from './kernel/duplicates/index.ts';
import { lifeEventRoutes } from './kernel/events/index.ts';
import type { LifeEventHandler, TimelineReader } from './kernel/events/index.ts';
import { householdRoutes } from './kernel/households/index.ts';
import { personRoutes } from './kernel/people/index.ts';
import { inboxRoutes } from './kernel/notifications/index.ts';
import type { BlobStore } from './platform/blob-store/index.ts';
import type { FieldKeys } from './platform/crypto/index.ts';
import type { Pool } from './platform/db/index.ts';
import { createHttpServer } from './platform/http-kit/index.ts';
import type { Route } from './platform/http-kit/index.ts';
import type { Log } from './platform/log/index.ts';
import { rescreenHouseholds, screeningRoutes } from './kernel/screening/index.ts';
import type { ScreeningListener } from './kernel/screening/index.ts';
import {
  actOnLifeEvent,
  approvalRoutes,
  caseDecisionRoutes,
  caseRules,
  findingRoutes,
  keepFindings,
  noticeRoutes,
  readAssistanceTimeline,
  reviewChanges,
  reviewRoutes,
  takeInRoutes,
} from './services/assistance/index.ts';
import { fundRoutes } from './services/fund/index.ts';
import { moveCaseByMeeting } from './fund-meeting.ts';
import { handbookRoutes, rulesOfCity } from './services/handbook/index.ts';
import { listRoutes } from './services/lists/index.ts';
import { onboardingRoutes } from './services/onboarding/index.ts';
import { paymentRoutes, recoverOnFacts, recoverOnLifeEvent } from './services/payments/index.ts';
import type { BankAddress } from './services/payments/index.ts';
import { standardsRoutes } from './services/standards/index.ts';
import { simulationRoutes } from './services/simulation/index.ts';

/** Who is told when outcomes change, in the transaction that stores them. */
export const screeningListeners: readonly ScreeningListener[] = [keepFindings, reviewChanges, recoverOnFacts];

/** What each line of service does about a life event, in the transaction that records it. */
export const lifeEventHandlers: readonly LifeEventHandler[] = [actOnLifeEvent, recoverOnLifeEvent];

/** What each line of service tells of a person. */
const timelineReaders: readonly TimelineReader[] = [readAssistanceTimeline];

/** Who is told that an economic check is done, in the transaction that finishes it. */
export const checkListeners: readonly CheckListener[] = [];

/** An adopted answer of a department is judged at once, like any recorded fact. */
const factsListener: FactsListener = async (transaction, householdIds) => {
  await rescreenHouseholds(transaction, householdIds, { listeners: screeningListeners });
};

/** What the rooms need to answer. */
export type Dependencies = {
  readonly pool: Pool;
  /** For the health check, which opens connections of its own. */
  readonly appUrl: string;
  readonly fieldKeys: FieldKeys;
  readonly blobStore: BlobStore;
  /** The bank that pays what is approved; undefined = files are carried by hand. */
  readonly bank?: BankAddress | undefined;
  readonly log: Log;
};

export type AppOptions = Dependencies & {
  /** Folder of the built web app; undefined = API only. */
  readonly webFolder?: string;
  readonly strictAnswers?: boolean;
  readonly trustedProxies?: readonly string[];
};

/** Every route of the product, in the order of the description. Nothing is read from `dependencies` before a request. */
export function allRoutes(dependencies: Dependencies): Route<Actor>[] {
  const told = { ...dependencies, listeners: screeningListeners };
  const rules = caseRules({ ...dependencies, screeningListeners });
  return [
    ...healthRoutes(dependencies),
    ...changingActors([
      ...sessionRoutes(dependencies),
      ...mySecurityRoutes(dependencies),
      ...manageRoutes(dependencies),
    ]),
    ...auditRoutes(dependencies),
    ...areaRoutes(dependencies),
    ...householdRoutes({ ...dependencies, screeningListeners }),
    ...personRoutes(dependencies),
    ...duplicateRoutes({ ...dependencies, screeningListeners }),
    ...lifeEventRoutes({ ...dependencies, screeningListeners, lifeEventHandlers, timelineReaders }),
    ...evidenceRoutes({ ...dependencies, factsListener }),
    ...screeningRoutes(told),
    ...entitlementRoutes(dependencies),
    ...decisionRoutes(dependencies),
    ...caseRoutes({ ...dependencies, caseRules: rules }),
    ...referralRoutes(dependencies),
    ...inboxRoutes(dependencies),
    ...documentRoutes({ ...dependencies, findCase }),
    ...findingRoutes(dependencies),
    ...takeInRoutes(dependencies),
    ...approvalRoutes({ ...dependencies, screeningListeners }),
    ...caseDecisionRoutes(dependencies),
    ...reviewRoutes(dependencies),
    ...noticeRoutes(dependencies),
    ...fundRoutes({ ...dependencies, meetingListeners: [moveCaseByMeeting(rules)] }),
    ...listRoutes({ ...dependencies, screeningListeners }),
    ...paymentRoutes(dependencies),
    ...onboardingRoutes(told),
    ...simulationRoutes(dependencies),
    ...standardsRoutes(dependencies),
    ...handbookRoutes(rulesOfCity(dependencies)),
  ];
}

/** The whole server, not yet listening. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { pool, log, webFolder, strictAnswers, trustedProxies = [] } = options;
  return createHttpServer({
    routes: allRoutes(options),
    doorkeeper: createDoorkeeper(pool),
    log,
    trustedProxies,
    ...(webFolder === undefined ? {} : { webFolder }),
    ...(strictAnswers === undefined ? {} : { strictAnswers }),
  });
}
