import { quantityText } from '@zhuni/engine';
import type { FactDefinition, FactValue } from '@zhuni/engine';
import type { Text } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { isAdoptable } from './adopt-answer.ts';
import type { Failure } from './ask-department.ts';
import type { CheckHead, CheckRecord, QueryRecord } from './check-record.ts';
import { compareWithDeclared } from './compare.ts';
import type { ComparisonRow } from './compare.ts';
import { checkDepartments, departmentCodes } from './departments.ts';
import type { DepartmentCode } from './departments.ts';
import type { CheckedMember } from './household-members.ts';

const failureTexts: Readonly<Record<Failure, Text>> = {
  'time-out': { zh: '在时限内没有答复', en: 'no answer in time' },
  unreachable: { zh: '连接不上', en: 'cannot be reached' },
  'half-answer': { zh: '答复中断，不完整', en: 'the answer broke off' },
  'server-error': { zh: '部门系统出错', en: 'the department reports an error of its own' },
  refused: { zh: '部门拒绝查询', en: 'the department refused the question' },
  'bad-seal': { zh: '答复的签名不符，未采信', en: 'the seal of the answer does not fit; not believed' },
  'wrong-time': { zh: '答复的时间不符，未采信', en: 'the time of the answer does not fit; not believed' },
  'too-large': { zh: '答复过大，未采信', en: 'the answer is too large; not believed' },
  resting: { zh: '部门接连没有答复，暂缓询问', en: 'the department has failed in a row and is left alone for a while' },
  'not-connected': { zh: '该部门尚未接通', en: 'the department is not connected yet' },
  'not-authorised': { zh: '授权已到期或撤回，没有询问', en: 'the authorisation has ended; nothing was asked' },
  interrupted: { zh: '询问多次中断', en: 'asking was cut off several times' },
};

/** What is no fact of the rules and is shown beside the facts. */
const otherLabels: Readonly<Record<string, Text>> = {
  members: { zh: '家庭成员与户籍', en: 'household and register' },
  spouse: { zh: '配偶', en: 'spouse' },
};

const named = (code: DepartmentCode) => ({ code, ...checkDepartments[code].name });

export function shownHead({ caseRef, orderedAt, finishedAt, ...head }: CheckHead) {
  return {
    id: head.id,
    householdId: head.householdId,
    caseRef,
    reason: head.reason,
    asOf: head.asOf,
    state: head.state,
    asked: head.asked,
    settled: head.settled,
    orderedAt: orderedAt.toISOString(),
    orderedBy: head.orderedBy,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** A check as staff sees it: contradictions first, then who was asked and what came of it. Pure. */
export function shownCheck(check: CheckRecord, members: readonly CheckedMember[]) {
  const nameOf = (personId: number): string => members.find(({ id }) => id === personId)?.name ?? String(personId);
  return {
    ...shownHead(check),
    comparison: compareWithDeclared(check, members).map((row) => shownRow(row, check, nameOf)),
    departments: departmentCodes.map((code) => ({
      ...named(code),
      subject: checkDepartments[code].subject,
      queries: check.queries.filter(({ department }) => department === code).map((query) => shownQuery(query, nameOf)),
    })),
    objections: check.objections.map(({ documentIds, recordedAt, ...objection }) => ({
      ...objection,
      documentIds: [...documentIds],
      recordedAt: recordedAt.toISOString(),
    })),
    adoptions: check.adoptions.map(({ queryIds, adoptedAt, value, ...adoption }) => ({
      ...adoption,
      label: labelOf(adoption.fact),
      shown: factText(adoption.fact, value),
      person: adoption.personId === null ? null : nameOf(adoption.personId),
      queryIds: [...queryIds],
      adoptedAt: adoptedAt.toISOString(),
    })),
  };
}

function shownQuery(query: QueryRecord, nameOf: (personId: number) => string) {
  const { id, personId, round, requestId, status, failure, attempts, sha256, reading } = query;
  return {
    id,
    personId,
    person: nameOf(personId),
    round,
    requestId,
    status,
    failure: failure && failureTexts[failure],
    attempts,
    askedAt: query.askedAt?.toISOString() ?? null,
    settledAt: query.settledAt?.toISOString() ?? null,
    sha256,
    notes: [...(reading?.notes ?? [])],
  };
}

function shownRow(row: ComparisonRow, check: CheckRecord, nameOf: (personId: number) => string) {
  const { personId, fact, declared, found, told, departments, asOf, verdict, queryIds } = row;
  const adoption = check.adoptions.find(
    (one) => one.fact === fact && one.personId === personId && one.queryIds.join() === queryIds.join(),
  );
  const shown = (value: FactValue | null): Text | null => (value === null ? null : factText(fact, value));
  return {
    personId,
    person: personId === null ? null : nameOf(personId),
    fact,
    label: labelOf(fact),
    declared: told ? told.declared : shown(declared),
    found: told ? told.found : shown(found),
    departments: departments.map(named),
    asOf,
    verdict,
    queryIds: [...queryIds],
    adoptable: isAdoptable(row) && !adoption,
    adoptedAt: adoption?.adoptedAt.toISOString() ?? null,
  };
}

const labelOf = (fact: string): Text => handbook.facts.get(fact)?.label ?? otherLabels[fact] ?? { zh: fact, en: fact };

function factText(fact: string, value: FactValue): Text {
  const definition: FactDefinition | undefined = handbook.facts.get(fact);
  const type = definition?.type;
  if (type?.kind === 'code') return type.codes[String(value)] ?? { zh: String(value), en: String(value) };
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (type?.kind === 'number' && typeof value === 'number') return quantityText(value, type.unit);
  return { zh: String(value), en: String(value) };
}
