import type { Static } from '@fastify/type-provider-typebox';
import { printCitation } from '@zhuni/engine';
import { handbook, sources } from '@zhuni/policies';
import { caseStates, getProcedure, papersFor, stepWords } from '@zhuni/policies/procedures';
import type { CaseState, Procedure } from '@zhuni/policies/procedures';
import { now, today } from '../../platform/clock/index.ts';
import { asIs, readTogether } from '../../platform/db/index.ts';
import type { Read, Transaction } from '../../platform/db/index.ts';
import type { Actor } from '../access/index.ts';
import { findArea } from '../areas/index.ts';
import { clocksOf, remaining } from '../clocks/index.ts';
import type { ClockRecord } from '../clocks/index.ts';
import { readStates } from '../facts/index.ts';
import { maskName } from '../people/index.ts';
import type { CaseRules } from './act.ts';
import { legalSteps } from './legal-steps.ts';
import type { CaseLine } from './list-cases.ts';
import type { CaseAction, CaseRecord } from './case.ts';
import { clockSubject } from './move-clocks.ts';
import { actionsOf } from './read-case.ts';
import { referralsOf } from './refer-case.ts';
import type { Referral } from './refer-case.ts';
import type { CaseLineSchema, CaseSchema, ReferralSchema } from './schemas.ts';
import { notesOf } from './write-note.ts';

const sourceByKey = new Map(sources.map((source) => [source.key, source]));

export function shownPolicy(id: string) {
  const policy = handbook.byId.get(id);
  return { id, title: policy?.title ?? { zh: id, en: id }, subject: policy?.subject ?? ('household' as const) };
}

export function shownState(id: CaseState) {
  const { staff, resident, open } = caseStates[id];
  return { id, staff, resident, open };
}

/** A case as lists show it: the name masked. */
export function shownLine(line: CaseLine): Static<typeof CaseLineSchema> {
  const { id, kind, householdId, areaCode, areaName, office, openedOn, assignedTo, assigneeName } = line;
  const { dueOn, dueAt, soonAt } = line;
  return {
    id,
    policy: shownPolicy(line.policy),
    kind: kind as 'application',
    householdId,
    maskedName: maskName(line.name),
    area: { code: areaCode, name: areaName },
    state: shownState(line.state),
    office,
    openedOn,
    assignee: assignedTo === null ? null : { id: assignedTo, name: assigneeName ?? '' },
    dueOn,
    dueSoon: soonAt !== null && soonAt <= now(),
    overdue: dueAt !== null && dueAt <= now(),
  };
}

export function shownReferral(one: Referral): Static<typeof ReferralSchema> {
  const { id, caseId, toName, reason, sentAt, senderName, acknowledgedAt, answeredAt, answer } = one;
  return {
    id,
    caseId,
    toName,
    reason,
    sentAt: sentAt.toISOString(),
    senderName,
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
    answer,
  };
}

type Shown = {
  readonly record: CaseRecord;
  readonly actor: Actor;
  readonly rules: Pick<CaseRules, 'checks' | 'obstacles'>;
};

/** The page of a case, names in full: whoever opens it is recorded. */
export async function shownCase(
  transaction: Transaction,
  { record, actor, rules }: Shown,
): Promise<Static<typeof CaseSchema>> {
  const procedure = getProcedure(record.procedure);
  const office = { level: actor.area.level as 'village', prefix: actor.area.prefix };
  const { receivedArea } = record;
  const parts = [
    actionsOf(record.id),
    namesOf(record),
    assigneeOf(record),
    clocksOf(clockSubject(record.id)),
    referralsOf(record.id),
    notesOf(record.id),
  ] as const;
  const [read, papers, area, received] = await Promise.all([
    readTogether(transaction, parts),
    shownPapers(transaction, record),
    findArea(transaction, record.areaCode),
    receivedArea === null ? undefined : findArea(transaction, receivedArea),
  ]);
  const [actions, people, [assignee], clocks, referrals, notes] = read;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const steps = await legalSteps(transaction, { record, actions, office, ...rules });
  const nameOf = (id: number | null) => (id === null ? null : { id, name: names.get(id) ?? '' });
  return {
    id: record.id,
    today: today(),
    policy: shownPolicy(record.policy),
    kind: record.kind,
    procedure: {
      id: procedure.id,
      title: procedure.title,
      basis: procedure.basis.map((article) => printCitation(article, sourceByKey)),
    },
    household: {
      id: record.householdId,
      area: { code: record.areaCode, name: area?.name ?? { zh: record.areaCode, en: record.areaCode } },
    },
    subject: nameOf(record.personId),
    applicant: nameOf(record.applicantId),
    headName: [...names.values()][0] ?? '',
    receivedArea: received ? { code: received.code, name: received.name } : null,
    origin: record.origin,
    previousCaseId: record.previousCaseId,
    openedOn: record.openedOn,
    closedOn: record.closedOn,
    state: shownState(record.state),
    office: record.office,
    actionsCount: record.actions,
    assignee: assignee ? { id: assignee.id, name: assignee.name ?? '', mine: assignee.id === actor.accountId } : null,
    actions: actions.map(shownAction),
    clocks: clocks.map((clock) => shownClock(clock, procedure)),
    steps: steps.map((step) => ({ ...step, reasons: [...step.reasons] })),
    papers,
    referrals: referrals.map(shownReferral),
    notes: notes.map(({ id, text, writtenAt, authorName }) => ({
      id,
      text,
      writtenAt: writtenAt.toISOString(),
      authorName,
    })),
  };
}

function shownAction({ number, step, toState, actedOn, actedAt, actorName, data }: CaseAction) {
  return {
    number,
    step,
    actedOn,
    actorName,
    label: stepWords[step],
    toState: caseStates[toState].staff,
    actedAt: actedAt.toISOString(),
    data: { ...data },
  };
}

/** Names of the household's members, the head first. */
const namesOf = ({ householdId, personId, applicantId }: CaseRecord): Read<{ id: number; name: string }> => ({
  sql: `select id, name from people.person where household_id = $1 or id in ($2, $3)
         order by left_on nulls first, member_no`,
  values: [householdId, personId, applicantId],
  rowOf: asIs,
});

const assigneeOf = ({ assignedTo }: CaseRecord): Read<{ id: string; name: string | null }> => ({
  sql: 'select a.id, access.name_of(a.id) as name from (values ($1::text)) as a (id) where a.id is not null',
  values: [assignedTo],
  rowOf: asIs,
});

function shownClock(clock: ClockRecord, { limits }: Procedure) {
  return {
    id: clock.id,
    limit: clock.limitId,
    title: limits.find(({ id }) => id === clock.limitId)?.title ?? { zh: clock.limitId, en: clock.limitId },
    office: clock.office,
    startedOn: clock.startedOn,
    source: clock.source,
    remaining: remaining(clock, today()),
  };
}

/** What papers are wanted; those whose facts are known already are not asked for again. */
async function shownPapers(transaction: Transaction, record: CaseRecord) {
  const papers = papersFor(getProcedure(record.procedure), record.policy);
  const states = await readStates(transaction, handbook.facts, [record.householdId], today());
  const known = new Set(states.get(record.householdId)?.facts.map(({ definition }) => definition.name));
  return papers.map(({ id, title, optional = false, unlessKnown = [] }) => ({
    id,
    title,
    optional,
    known: unlessKnown.length > 0 && unlessKnown.every((name) => known.has(name)),
  }));
}
