import type { FactDefinition, FactValue } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { written } from './day.ts';
import { writeFacts } from './facts/write.ts';
import { noteChanges } from './household/changes.ts';
import { loaded } from './household/generate.ts';
import type { GeneratedHousehold } from './household/generate.ts';
import { householdFacts, personFacts, valueOfSlot } from './slots.ts';
import type { Slots } from './slots.ts';

/**
 * What the city's shared-data platform delivers of one subject from a date on: all that changed that day, of all
 * departments concerned; each one's part replaces its earlier one whole.
 */
export type JoinedExtract = {
  /** The member number, or undefined for the household. */
  readonly memberNo?: number;
  readonly departments: readonly string[];
  readonly validFrom: PlainDate;
  readonly facts: Readonly<Record<string, FactValue>>;
};

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

/** The register that each department reads from. */
export const registers: Readonly<Record<string, Text>> = {
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

function differs({ facts }: Part, before: Slots, slots: Slots): boolean {
  for (const { place } of facts) if (!Object.is(before[place], slots[place])) return true;
  return false;
}

function valuesOf(parts: readonly Part[], slots: Slots): Readonly<Record<string, FactValue>> {
  const values: Record<string, FactValue> = {};
  for (const { facts } of parts) {
    for (const { fact, place } of facts) {
      const value = valueOfSlot(fact, slots[place] ?? Number.NaN);
      if (value !== undefined) values[fact.name] = value;
    }
  }
  return values;
}

type Change = {
  readonly memberNo: number | undefined;
  readonly validFrom: PlainDate;
  readonly parts: readonly Part[];
  readonly slots: Slots;
};

/** Calls back for each subject on each day on which something of it changed; the slots last until the next call. */
function eachChange(generated: GeneratedHousehold, visit: (change: Change) => void): void {
  const frame = loaded(generated.plan, generated.index);
  const days = [...new Set(noteChanges(frame))].sort((a, b) => a - b);
  const told = new Map<number | undefined, Slots>();
  const tell = (memberNo: number | undefined, slots: Slots, validFrom: PlainDate): void => {
    const all = memberNo === undefined ? householdParts : personParts;
    const before = told.get(memberNo);
    const parts = before ? all.filter((part) => differs(part, before, slots)) : all;
    if (parts.length === 0) return;
    visit({ memberNo, validFrom, parts, slots });
    if (before) before.set(slots);
    else told.set(memberNo, slots.slice());
  };
  for (const on of days) {
    writeFacts(frame, on);
    const validFrom = written(on);
    tell(undefined, frame.values, validFrom);
    for (let at = 0; at < frame.size; at++) {
      const person = frame.people[at];
      if (person?.present) tell(at + 1, person.values, validFrom);
    }
  }
}

/**
 * Everything departments have ever said of a household, joined by subject and day: base extracts from 2016-10-01 or
 * birth, later ones where something changed; in order of date. The latest word of each department, merged, is
 * `householdOn`.
 */
export function extractsOf(generated: GeneratedHousehold): readonly JoinedExtract[] {
  const extracts: JoinedExtract[] = [];
  eachChange(generated, ({ memberNo, validFrom, parts, slots }) =>
    extracts.push({
      ...(memberNo === undefined ? {} : { memberNo }),
      departments: parts.map(({ department }) => department),
      validFrom,
      facts: valuesOf(parts, slots),
    }),
  );
  return extracts;
}

const unnamedRegister: Text = { zh: '部门登记', en: 'department register' };

/** The same as `extractsOf`, each department's word by itself. */
export function statementsOf(generated: GeneratedHousehold): readonly DepartmentStatement[] {
  const statements: DepartmentStatement[] = [];
  eachChange(generated, ({ memberNo, validFrom, parts, slots }) => {
    for (const part of parts) {
      const { department } = part;
      statements.push({
        ...(memberNo === undefined ? {} : { memberNo }),
        department,
        validFrom,
        evidence: registers[department] ?? unnamedRegister,
        facts: valuesOf([part], slots),
      });
    }
  });
  return statements;
}
