import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Violation = {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
};

/** Fails when the page as shown breaks WCAG 2.2 AA, or is wider than the screen. */
export async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const violations = (await page.evaluate(
    (values) =>
      (window as never as { axe: { run: (options: unknown) => Promise<{ violations: unknown }> } }).axe
        .run({ runOnly: { type: 'tag', values } })
        .then((found) => found.violations),
    rules,
  )) as readonly Violation[];
  const told = violations.map(
    (one) =>
      `${one.id}: ${one.help}\n  ${one.nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join('\n  ')}`,
  );
  if (told.length > 0) throw new Error(`not accessible:\n${told.join('\n')}`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 1) throw new Error(`the page is ${overflow} px wider than the screen`);
}
