import type { Citation, Handbook } from '@zhuni/engine';
import type { Procedure } from '../procedure.ts';
import { checkText } from './fault.ts';
import type { Fail } from './fault.ts';

export type Known = { readonly handbook: Handbook; readonly departments: readonly string[] };

/** Every text is there, and every source, policy, fact and department that is named is known. */
export function checkReferences(procedure: Procedure, { handbook, departments }: Known, fail: Fail): void {
  checkTexts(procedure, fail);
  const { policies, papers, basis, department } = procedure;
  if (policies.length === 0) fail('it is for no policy');
  if (new Set(policies).size !== policies.length) fail('it names a policy twice');
  const strange = policies.find((policy) => !handbook.byId.has(policy));
  if (strange !== undefined) fail(`it is for the unknown policy ${strange}`);
  for (const paper of papers) {
    const fact = paper.unlessKnown?.find((name) => !handbook.facts.has(name));
    if (fact !== undefined) fail(`the paper ${paper.id} names the unknown fact ${fact}`);
    const other = paper.policies?.find((policy) => !policies.includes(policy));
    if (other !== undefined) fail(`the paper ${paper.id} is for ${other}, which the procedure is not`);
  }
  if (department !== undefined && !departments.includes(department)) fail(`the department ${department} is unknown`);
  if (basis.length === 0) fail('it names no legal basis');
  for (const { source } of citationsOf(procedure))
    if (!handbook.sources.has(source)) fail(`it cites the unknown source ${source}`);
}

function checkTexts({ title, limits, papers, doubts = [] }: Procedure, fail: Fail): void {
  checkText('the title', title, fail);
  for (const limit of limits) checkText(`the limit ${limit.id}`, limit.title, fail);
  for (const paper of papers) checkText(`the paper ${paper.id}`, paper.title, fail);
  for (const doubt of doubts) checkText('a doubt', doubt, fail);
}

function citationsOf(procedure: Procedure): readonly Citation[] {
  const { steps, limits, notices, papers, basis, review, spotCheckShare, validity, openedWithin } = procedure;
  const single = [review, spotCheckShare, validity, openedWithin];
  const cited = [...steps, ...limits, ...notices, ...papers, ...single].map((one) => one?.article);
  return [...basis, ...cited.filter((article) => article !== undefined)];
}
