import { describe, expect, it } from 'vitest';
import { printViolation } from './tidy/file.ts';
import type { TextFile } from './tidy/file.ts';
import { syntaxViolations } from './tidy/syntax-rules.ts';
import { looksLikeRealIdentityNumber, textViolations } from './tidy/text-rules.ts';
import { readText, trackedPaths } from './tidy/tracked-files.ts';
import {
  drawerViolations,
  glossaryViolations,
  linkViolations,
  policyFolderViolations,
  policyFolders,
} from './tidy/tree-rules.ts';

const paths = trackedPaths();
const files = paths.map(readText).filter((file): file is TextFile => file !== undefined);

describe('the whole tree', () => {
  it('is seen', () => {
    expect(paths.length).toBeGreaterThan(300);
    expect(files.filter(({ path }) => path.endsWith('.ts')).length).toBeGreaterThan(150);
  });

  it('keeps the rules of text', () => {
    expect(files.flatMap(textViolations).map(printViolation)).toEqual([]);
  });

  it('keeps the rules of syntax', () => {
    const sources = files.filter(({ path }) => /(?<!\.d)\.tsx?$/.test(path));
    expect(sources.flatMap(syntaxViolations).map(printViolation)).toEqual([]);
  });

  it('has no drawer for things without a name', () => {
    expect(drawerViolations(paths).map(printViolation)).toEqual([]);
  });

  it('has no link in a document that leads nowhere', () => {
    expect(linkViolations(files, paths).map(printViolation)).toEqual([]);
  });

  it('holds 50 complete policies', () => {
    expect(policyFolderViolations(paths).map(printViolation)).toEqual([]);
    expect(policyFolders(paths)).toHaveLength(50);
  });

  it('has every department, category, policy, state and step in the glossary', async () => {
    const { categories, departments, handbook } = await import('@zhuni/policies');
    const { caseStates, stepWords } = await import('@zhuni/policies/procedures');
    const names = handbook.policies.map(({ title }) => title);
    const cases = [...Object.values(caseStates).map(({ staff }) => staff), ...Object.values(stepWords)];
    const terms = [...Object.values(departments), ...Object.values(categories), ...names, ...cases];
    const glossary = files.find(({ path }) => path === 'docs/glossary.md')?.text ?? '';
    expect(glossaryViolations(glossary, terms).map(printViolation)).toEqual([]);
  });
});

const textRules = (path: string, text: string): string[] => textViolations({ path, text }).map(({ rule }) => rule);
const syntaxRules = (text: string, path = 'server/src/app.ts'): string[] =>
  syntaxViolations({ path, text }).map(({ rule }) => rule);
const promise = ['TO', 'DO'].join('');
const realNumber = ['37030319', '800131', '0014'].join('');

describe('a planted violation is found', () => {
  it.each([
    ['line-length', 'engine/a.ts', 'x'.repeat(121)],
    ['line-length', 'server/db/migrations/1.sql', '字'.repeat(121)],
    ['file-length', 'engine/a.ts', 'x\n'.repeat(501)],
    ['no-promise', 'docs/a.md', `${promise}: later`],
    ['conflict', 'docs/a.md', `${'<'.repeat(7)} HEAD`],
    ['skipped-test', 'engine/a.test.ts', ['it', 'skip("x", () => {})'].join('.')],
    ['clock', 'server/src/kernel/people/a.ts', 'const now = Date.now();'],
    ['clock', 'web/src/a.tsx', 'const now = new Date();'],
    ['database-clock', 'server/db/migrations/1.sql', 'made_at timestamptz default now()'],
    ['database-clock', 'server/src/kernel/people/a.ts', 'where until > current_date'],
    ['suppression', 'web/src/a.tsx', ['// @ts', 'ignore'].join('-')],
    ['suppression', 'web/src/a.tsx', ['// oxlint-disable', 'next-line no-eval'].join('-')],
  ])('%s in %s', (rule, path, text) => {
    expect(textRules(path, text)).toEqual([rule]);
  });

  it.each([
    ['no-any', 'export const a: any = 1;'],
    ['no-enum', 'enum A { B }'],
    ['no-namespace', 'namespace A { export const b = 1; }'],
    ['no-class', 'export class A {}'],
    ['no-class', 'export class A extends Map {}'],
    ['no-default-export', 'export default 1;'],
    ['no-default-export', 'export default function a() {}'],
    ['no-parameter-property', 'class AError extends Error { constructor(readonly a: string) { super(a); } }'],
    ['function-length', `function a() {\n${'  b();\n'.repeat(69)}}`],
    ['function-length', `const a = () => {\n${'  b();\n'.repeat(69)}};`],
  ])('%s', (rule, text) => {
    expect(syntaxRules(text)).toEqual([rule]);
  });

  it('in the names and folders', () => {
    expect(drawerViolations(['web/src/utils/a.ts', 'engine/src/helpers.ts', 'engine/src/values/fen.ts'])).toHaveLength(
      2,
    );
    expect(policyFolderViolations(['policies/living/dibao/policy.ts', 'policies/living/dibao/law.md'])).toHaveLength(3);
    expect(glossaryViolations('| 民政局 | Bureau |', [{ zh: '民政局', en: 'Civil Affairs Bureau' }])).toHaveLength(1);
  });

  it('in the links of a document', () => {
    const document = { path: 'docs/a.md', text: '[there](../engine) [gone](b.md#part) [web](https://example.org)' };
    expect(linkViolations([document], ['docs/a.md', 'engine/src/index.ts'])).toHaveLength(1);
  });

  it('for an identity number that a person may have', () => {
    const check = '10X98765432';
    const candidates = [...check].map((digit) => realNumber.slice(0, 17) + digit).filter(looksLikeRealIdentityNumber);
    expect(candidates).toHaveLength(1);
    expect(textRules('docs/a.md', `id ${candidates[0]}`)).toEqual(['identity-number']);
  });
});

describe('what is allowed passes', () => {
  it.each([
    ['engine/a.ts', 'x'.repeat(120)],
    ['engine/a.ts', 'x\n'.repeat(500)],
    ['engine/src/values/plain-date.ts', 'new Date(Date.UTC(2021, 0, 1))'],
    ['server/src/platform/clock/clock.ts', 'Date.now()'],
    ['server/db/migrations/1.sql', "coalesce(current_setting('app.now', true)::timestamptz, clock_timestamp())"],
    ['web/src/a.tsx', '// @ts-expect-error the library types the option too narrowly'],
    ['docs/a.md', '11010519491231002X 999999198001310011'],
  ])('%s', (path, text) => {
    expect(textRules(path, text)).toEqual([]);
  });

  it.each([
    ['export class AMissing extends Error {}'],
    ['declare global { interface Window { a: string } }'],
    ['export const company = "any enum class";'],
    [`describe('a', () => {\n${'  it("b", () => {});\n'.repeat(90)}});`],
  ])('%s', (text) => {
    expect(syntaxRules(text)).toEqual([]);
  });

  it('a default export in a configuration', () => {
    expect(syntaxRules('export default {};', 'web/vite.config.ts')).toEqual([]);
  });
});
