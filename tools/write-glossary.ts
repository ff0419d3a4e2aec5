/** Writes the tables of departments, categories, policies, states and steps into docs/glossary.md, from the policy content. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Text } from '@zhuni/engine';
import { categories, departments, handbook, partners } from '@zhuni/policies';
import { caseStates, stepWords } from '@zhuni/policies/procedures';

const file = new URL('../docs/glossary.md', import.meta.url);
const [from, to] = ['<!-- written by tools/write-glossary.ts: from here -->', '<!-- to here -->'];

function table(title: string, rows: readonly (readonly [string, Text])[]): string {
  const lines = rows.map(([code, { zh, en }]) => `| ${zh} | ${en} | \`${code}\` |`);
  return [`## ${title}`, '', '| 中文 | English | Code |', '|---|---|---|', ...lines, ''].join('\n');
}

const tables = [
  table('Departments', Object.entries(departments)),
  table('Partners', Object.entries(partners)),
  table('Categories of people', Object.entries(categories)),
  table(
    'Policies',
    handbook.policies.map(({ id, title }) => [id, title]),
  ),
  table(
    'States of a case',
    Object.entries(caseStates).map(([code, { staff }]) => [code, staff]),
  ),
  table('Steps of a case', Object.entries(stepWords)),
];
const before = readFileSync(file, 'utf8').split(from)[0] ?? '';
writeFileSync(file, `${before}${from}\n\n${tables.join('\n')}\n${to}\n`);
