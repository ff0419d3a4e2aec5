import { addWorkingDays, CalendarYearMissing, isWorkingDay } from '@zhuni/engine/calendar';
import type { PlainDate } from '@zhuni/engine/values';
import { workingCalendar } from '@zhuni/policies/calendars';
import { getProcedure, stepsFrom } from '@zhuni/policies/procedures';
import type { Office, Step, StepId } from '@zhuni/policies/procedures';
import { handbook } from '@zhuni/policies';
import { act, findCase, openCase } from '../../kernel/cases/index.ts';
import type { CaseRecord, CaseRules } from '../../kernel/cases/index.ts';
import { propose } from '../../kernel/decisions/index.ts';
import type { Proposal } from '../../kernel/decisions/index.ts';
import { readStates } from '../../kernel/facts/index.ts';
import { atInstant, startOfDay, today } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { FormerStaff } from './former-staff.ts';
import { filledForm } from './past-forms.ts';
import type { PastCase } from './plan-past.ts';

export type Walking = {
  readonly pool: Pool;
  readonly staff: FormerStaff;
  readonly rules: CaseRules;
  /** Up to when the past goes. */
  readonly until: Date;
};

/** What is done before what leads on; each once. */
const activities: readonly StepId[] = [
  'start-check',
  'order-check',
  'record-survey',
  'record-self-care',
  'record-assessment',
  'record-review-meeting',
  'record-county-visit',
  'ask-federation',
  'department-receives',
  'publish-result',
];

const onward: readonly StepId[] = [
  'aid-first',
  'complete-first-aid',
  'push',
  'receive',
  'accept',
  'opine',
  'publish-notice',
  'end-notice',
  'opine-again',
  'forward',
  'county-opine',
  'publish-county-notice',
  'end-county-notice',
  'county-opine-again',
  'federation-answer',
  'refer-to-department',
  'prepare',
  'papers-received',
  'inform',
];

const granting: readonly StepId[] = ['grant', 'department-grants', 'keep', ...onward];
/** An opinion against goes to the decision without a public notice. */
const refusing: readonly StepId[] = [
  'refuse',
  'department-refuses',
  'stop',
  'prepare',
  'forward',
  'county-opine',
  ...onward,
];

const stepsMax = 40;
const officeHour = 9;

/**
 * Lives one matter of the past through the commands of today, as if it were then, step by step until it ends or the
 * present is reached. Returns the state in which it stands; undefined when the law had no procedure then.
 */
export async function walkCase(walking: Walking, past: PastCase): Promise<CaseRecord['state'] | undefined> {
  const opening = momentOn(past.openedOn, past.key);
  const proposal = await at(walking, opening, past, 'village', (transaction) => propose(transaction, questionOf(past)));
  const id = await at(walking, opening, past, 'village', (transaction) =>
    openCase(transaction, {
      policy: past.policy,
      kind: 'application',
      householdId: past.householdId,
      personId: handbook.byId.get(past.policy)?.subject === 'person' ? past.personId : null,
      applicantId: past.applicantId,
      origin: past.origin,
      data: { note: '历史办件' },
    }),
  );
  return follow(walking, past, { id, proposal });
}

type Following = { readonly id: number; readonly proposal: Pick<Proposal, 'outcome' | 'amountFen'> };

/** Goes on with a case from the day of `past` until it ends or the present is reached. */
export async function follow(
  walking: Walking,
  past: PastCase,
  { id, proposal }: Following,
): Promise<CaseRecord['state'] | undefined> {
  const done = new Set<StepId>();
  let doneHere = new Set<StepId>();
  let state = '';
  let day = past.openedOn;
  for (let taken = 0; taken < stepsMax; taken += 1) {
    const record = await at(walking, momentOn(day, past.key), past, 'village', (transaction) =>
      findCase(transaction, id),
    );
    if (!record?.isOpen) return record?.state;
    if (record.state !== state) doneHere = new Set();
    state = record.state;
    const step = nextStep(record, { past, done, doneHere, grants: proposal.outcome === 'entitled' });
    if (!step) return record.state;
    const next = await takeWhenPossible(walking, { past, record, step, day, proposal });
    if (next === undefined) return record.state;
    day = next;
    done.add(step.id);
    doneHere.add(step.id);
  }
  return undefined;
}

const questionOf = ({ policy, householdId, personId }: PastCase) => ({
  policy,
  householdId,
  personId: handbook.byId.get(policy)?.subject === 'person' ? personId : null,
  date: today(),
});

type Turning = {
  readonly past: PastCase;
  readonly done: ReadonlySet<StepId>;
  /** Steps taken since the case came into its state. */
  readonly doneHere: ReadonlySet<StepId>;
  readonly grants: boolean;
};

/** What a matter does next: its turns, then what is to be recorded, then what leads on. */
function nextStep(record: CaseRecord, { past, done, doneHere, grants }: Turning): Step | undefined {
  const steps = stepsFrom(getProcedure(record.procedure), record.state).filter(({ by }) => by === undefined);
  const find = (id: StepId): Step | undefined => steps.find((step) => step.id === id);
  if (past.turns.withdrawn && done.has('accept') && find('withdraw')) return find('withdraw');
  if (past.turns.papers && !done.has('ask-papers') && find('ask-papers')) return find('ask-papers');
  if (past.turns.objection && !done.has('object') && find('object')) return find('object');
  const again = record.state.endsWith('disputed');
  const wanted = (id: StepId): boolean =>
    again ? id === 'record-survey' && !doneHere.has(id) : !done.has(id) && !doneHere.has(id);
  const activity = activities.find((id) => find(id) !== undefined && wanted(id));
  if (activity) return find(activity);
  const way = grants ? granting : refusing;
  return way.map(find).find((step) => step !== undefined && !(step.to === 'same' && doneHere.has(step.id)));
}

type Taking = {
  readonly past: PastCase;
  readonly record: CaseRecord;
  readonly step: Step;
  readonly day: PlainDate;
  readonly proposal: Pick<Proposal, 'outcome' | 'amountFen'>;
};

const waitsMax = 20;

/** Takes the step at the office's pace; a step that still lacks something, such as the end of a notice, is tried later. */
async function takeWhenPossible(walking: Walking, taking: Taking): Promise<PlainDate | undefined> {
  const { past, record, step, proposal } = taking;
  let day = workingDaysLater(taking.day, past.paceDays);
  for (let waited = 0; waited < waitsMax && day !== undefined; waited += 1) {
    const moment = momentOn(day, past.key + record.actions);
    if (moment > walking.until) return undefined;
    const level = levelOf(step.office[0] ?? 'town');
    const data = filledForm(step.form, {
      on: day,
      grants: proposal.outcome === 'entitled',
      amountFen: proposal.amountFen,
      itemsFailed: await itemsFailed(walking, past, moment),
    });
    try {
      const which = approving.has(step.id) ? 1 : 0;
      await at(
        walking,
        moment,
        past,
        level,
        (transaction) =>
          act(
            transaction,
            { caseId: record.id, step: step.id, data, level, prefix: past.areaCode.slice(0, 4) },
            walking.rules,
          ),
        which,
      );
      return day;
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.code !== 'case.requirement-missing') throw error;
      day = workingDaysLater(day, 1);
    }
  }
  return undefined;
}

/** Taken by the second of the two in an office. */
const approving: ReadonlySet<StepId> = new Set(['grant', 'refuse', 'aid-first', 'stop']);

function levelOf(office: Office): 'village' | 'town' | 'county' | 'city' {
  return office === 'department' ? 'county' : office;
}

async function itemsFailed({ pool }: Walking, past: PastCase, moment: Date): Promise<number> {
  if (!past.policy.startsWith('tekun')) return 0;
  return atInstant(moment, () =>
    withTransaction(pool, { actor: 'system:past', areas: [past.areaCode] }, async (transaction) => {
      const states = await readStates(transaction, handbook.facts, [past.householdId], today());
      const fact = states
        .get(past.householdId)
        ?.facts.find(
          ({ personId, definition }) => personId === past.personId && definition.name === 'selfCareItemsFailed',
        );
      return Number(fact?.value ?? 0);
    }),
  );
}

/** A moment of office hours on a day, the same each time for the same key. */
export function momentOn(day: PlainDate, key: number): Date {
  const minutes = Math.abs(key) % (7 * 60);
  return new Date(startOfDay(day).getTime() + (officeHour * 60 + minutes) * 60_000);
}

function workingDaysLater(day: PlainDate, days: number): PlainDate | undefined {
  try {
    const later = addWorkingDays(workingCalendar, day, Math.max(days, isWorkingDay(workingCalendar, day) ? 0 : 1));
    return days === 0 && later === day ? day : later;
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined;
    throw error;
  }
}

type Level = 'village' | 'town' | 'county' | 'city';

export function at<Result>(
  { pool, staff }: Walking,
  moment: Date,
  past: PastCase,
  level: Level,
  work: (transaction: Transaction) => Promise<Result>,
  which: 0 | 1 = 0,
): Promise<Result> {
  const actor = staff.of(level, past.areaCode, which);
  return atInstant(moment, () => withTransaction(pool, { actor, areas: [past.areaCode] }, work));
}
