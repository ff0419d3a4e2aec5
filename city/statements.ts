import type { FactDefinition, FactValue } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { written } from './day.ts';
import type { Ymd } from './day.ts';
import { writeFacts } from './facts/write.ts';
import { noteChanges } from './household/changes.ts';
import { loaded } from './household/generate.ts';
import type { GeneratedHousehold } from './household/generate.ts';
import { householdFacts, personFacts, valueOfSlot } from './slots.ts';
import type { Slots } from './slots.ts';

/** What one department states of one subject from a date on; it replaces that department's earlier statement whole. */
export type DepartmentStatement = {
  /** The member number, or undefined for the household. */
  readonly memberNo?: number;
  readonly department: string;
  readonly validFrom: PlainDate;
  /** The register it was read from. */
  readonly evidence: Text;
  readonly facts: Readonly<Record<string, FactValue>>;
};

/** The registers that departments read from. */
const evidenceOf: Readonly<Record<string, Text>> = {
  MZ: { zh: '民政救助与福利登记', en: 'civil-affairs assistance and welfare register' },
  YB: { zh: '医保参保与结算记录', en: 'health-insurance enrolment and settlement record' },
  JY: { zh: '学籍登记', en: 'school register' },
  ZJ: { zh: '住房安全鉴定与住房保障登记', en: 'house-safety and public-housing register' },
  RS: { zh: '社会保险与就业登记', en: 'social-insurance and employment register' },
  YJ: { zh: '灾情台账', en: 'disaster ledger' },
  CG: { zh: '供热用户登记', en: 'heating customer register' },
  NY: { zh: '防返贫监测系统', en: 'monitoring system against relapse into poverty' },
  WJ: { zh: '诊断与健康评估记录', en: 'diagnosis and health-assessment record' },
  SF: { zh: '法律服务登记', en: 'legal-service register' },
  TY: { zh: '退役军人与优抚对象登记', en: 'register of veterans and dependants' },
  ZF: { zh: '司法救助台账', en: 'judicial-aid ledger' },
  CL: { zh: '残疾人证登记', en: 'disability-card register' },
  GH: { zh: '工会会员登记', en: 'union membership register' },
  FL: { zh: '“两癌”救助台账', en: 'two-cancers aid ledger' },
  GA: { zh: '户籍与车辆登记', en: 'household and vehicle register' },
  SW: { zh: '纳税与经营收入记录', en: 'tax and business-income record' },
  JR: { zh: '金融资产核对', en: 'financial-asset check' },
  ZR: { zh: '不动产登记', en: 'real-estate register' },
  SJ: { zh: '市场主体登记', en: 'company register' },
};

type Part = {
  readonly department: string;
  readonly facts: readonly { readonly fact: FactDefinition; readonly place: number }[];
};

function byDepartment(definitions: readonly FactDefinition[]): readonly Part[] {
  const departments = [...new Set(definitions.map(({ department }) => department))];
  return departments.map((department) => ({
    department,
    facts: definitions.map((fact, place) => ({ fact, place })).filter(({ fact }) => fact.department === department),
  }));
}

const householdParts = byDepartment(householdFacts);
const personParts = byDepartment(personFacts);

type Written = { readonly list: DepartmentStatement[]; readonly last: Map<string, string> };

function state(written_: Written, on: Ymd, memberNo: number | undefined, slots: Slots): void {
  for (const { department, facts } of memberNo === undefined ? householdParts : personParts) {
    const key = `${memberNo ?? 0}/${department}`;
    const content = facts.map(({ place }) => slots[place]).join(',');
    if (written_.last.get(key) === content) continue;
    written_.last.set(key, content);
    const known = facts.flatMap(({ fact, place }) => {
      const value = valueOfSlot(fact, slots[place] ?? Number.NaN);
      return value === undefined ? [] : [[fact.name, value] as const];
    });
    written_.list.push({
      ...(memberNo === undefined ? {} : { memberNo }),
      department,
      validFrom: written(on),
      evidence: evidenceOf[department] ?? { zh: '部门登记', en: 'department register' },
      facts: Object.fromEntries(known),
    });
  }
}

/**
 * Everything departments have ever stated of a household: base statements from 2016-10-01 or birth, later ones where
 * something changed; in order of date. The latest of each subject and department, merged, are `householdOn`.
 */
export function statementsOf(generated: GeneratedHousehold): readonly DepartmentStatement[] {
  const frame = loaded(generated.plan, generated.index);
  const days = [...new Set(noteChanges(frame))].sort((a, b) => a - b);
  const result: Written = { list: [], last: new Map() };
  for (const on of days) {
    writeFacts(frame, on);
    state(result, on, undefined, frame.values);
    frame.people.slice(0, frame.size).forEach((person, at) => {
      if (person.present) state(result, on, at + 1, person.values);
    });
  }
  return result.list;
}
