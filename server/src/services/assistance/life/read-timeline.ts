import { handbook } from '@zhuni/policies';
import { caseStates } from '@zhuni/policies/procedures';
import type { CaseState } from '@zhuni/policies/procedures';
import type { PlainDate, Text } from '@zhuni/engine/values';
import type { TimelineEntry, TimelineReader } from '../../../kernel/events/index.ts';

const rowsMax = 60;
const titleOf = (policy: string): Text => handbook.byId.get(policy)?.title ?? { zh: policy, en: policy };

const kinds: Readonly<Record<string, Text>> = {
  application: { zh: '申请', en: 'application' },
  review: { zh: '复核', en: 'review' },
  reconsideration: { zh: '复议', en: 'reconsideration' },
};

type FindingRow = { readonly householdId: number; readonly policy: string; readonly on: PlainDate };
type CaseRow = {
  readonly id: number;
  readonly policy: string;
  readonly kind: string;
  readonly state: CaseState;
  readonly on: PlainDate;
};

/** Findings and cases of a person and of the households, the latest of each. */
export const readAssistanceTimeline: TimelineReader = async ({ client }, { personIds, householdIds }) => {
  const found = await client.query<FindingRow>(
    `select household_id as "householdId", policy, found_on as on from assistance.finding
      where person_id = any ($1) or household_id = any ($2) and person_id is null
      order by found_on desc limit ${rowsMax}`,
    [personIds, householdIds],
  );
  const cases = await client.query<CaseRow>(
    `select id, policy, kind, state, opened_on as on from cases."case"
      where person_id = any ($1) or household_id = any ($2) and person_id is null
      order by opened_on desc limit ${rowsMax}`,
    [personIds, householdIds],
  );
  return [...found.rows.map(findingEntry), ...cases.rows.map(caseEntry)];
};

function findingEntry({ householdId, policy, on }: FindingRow): TimelineEntry {
  const { zh, en } = titleOf(policy);
  return {
    on,
    line: 'assistance',
    title: { zh: `应享未享：${zh}`, en: `entitled and not receiving: ${en}` },
    link: { kind: 'household', id: householdId },
  };
}

function caseEntry({ id, policy, kind, state, on }: CaseRow): TimelineEntry {
  const [title, what, where] = [titleOf(policy), kinds[kind], caseStates[state].staff];
  return {
    on,
    line: 'assistance',
    title: { zh: `${title.zh}${what?.zh ?? ''}：${where.zh}`, en: `${title.en}, ${what?.en ?? kind}: ${where.en}` },
    link: { kind: 'case', id },
  };
}
