import { quantityText } from '@zhuni/engine';
import { policyRecords } from '../services/handbook/index.ts';
import { print, printJson, runCommand } from './options.ts';
import type { CommandSpecification } from './options.ts';

const specification: CommandSpecification = {
  name: 'policies',
  about: { zh: '列出50项政策及其历年标准。', en: 'Lists the 50 policies with their parameters over time.' },
  options: { json: { type: 'boolean', help: { zh: '输出 JSON（全部内容）', en: 'print JSON, with everything' } } },
};

/** `zhuni policies`: every policy; with --json all of its content and its dated parameters with source and status. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, async (given) => {
    const records = policyRecords();
    if (given.flag('json')) await printJson(records);
    else {
      const { language } = given;
      const lines = records.flatMap((policy) => [
        `${String(policy.number).padStart(2)} ${policy.id.padEnd(22)} ${policy.title[language]} · ${policy.department[language]}`,
        ...policy.parameters.map(({ label, unit, values }) => {
          const last = values.at(-1);
          const shown = last && quantityText(last.value, unit)[language];
          return `     ${label[language]}: ${shown ?? ''} (${last?.from ?? ''})`;
        }),
      ]);
      await print(`${lines.join('\n')}\n`);
    }
    return 0;
  });
}
