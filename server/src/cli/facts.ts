import type { FactDefinition } from '@zhuni/engine';
import { departments, handbook, partners } from '@zhuni/policies';
import { print, printJson, runCommand } from './options.ts';
import type { CommandSpecification, Language } from './options.ts';

const specification: CommandSpecification = {
  name: 'facts',
  about: { zh: '列出规则使用的全部事实。', en: 'Lists every fact that the rules use.' },
  options: { json: { type: 'boolean', help: { zh: '输出 JSON', en: 'print JSON' } } },
};

/** `zhuni facts`: name, entity, type, unit and range or codes, source department, label and question of every fact. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, async (given) => {
    const list = [...handbook.facts.values()];
    if (given.flag('json')) await printJson(list.map(jsonFact));
    else await print(`${list.map((fact) => line(fact, given.language)).join('\n')}\n`);
    return 0;
  });
}

function departmentOf(code: string): { readonly code: string; readonly zh: string; readonly en: string } {
  const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = { ...departments, ...partners };
  return { code, ...(names[code] ?? { zh: code, en: code }) };
}

function jsonFact({ name, entity, type, department, label, question }: FactDefinition): unknown {
  const { kind, ...range } = type;
  return { name, entity, type: kind, ...range, department: departmentOf(department), label, question };
}

function line({ name, entity, type, department, label }: FactDefinition, language: Language): string {
  const form =
    type.kind === 'number'
      ? `${type.unit} ${type.min}–${type.max}`
      : type.kind === 'code'
        ? Object.keys(type.codes).join('|')
        : type.kind;
  return `${name.padEnd(34)} ${entity.padEnd(10)} ${label[language]} · ${departmentOf(department)[language]} · ${form}`;
}
