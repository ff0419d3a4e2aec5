import { nearest } from '@zhuni/engine';
import type { Entity, FactDefinition, Text, Unit } from '@zhuni/engine';
import { facts } from '@zhuni/policies';

/** The columns that are not facts. */
export type OwnColumn = 'householdKey' | 'areaCode' | 'memberKey' | 'name' | 'idNumber' | 'validFrom' | 'evidence';

export type Column = {
  readonly label: Text;
  /** As the file spells it. */
  readonly heading: string;
} & (
  | { readonly kind: 'own'; readonly name: OwnColumn }
  | {
      readonly kind: 'fact';
      readonly fact: FactDefinition;
      /** True when the column is headed by the label, so that money is written in yuan; false for the fact's own name: fen. */
      readonly inYuan: boolean;
    }
);

type OwnWords = { readonly label: Text; readonly required: boolean; readonly note: Text };

/** Headings and explanations of the columns that are not facts; printed in the template. */
export const ownColumns: Readonly<Record<OwnColumn, OwnWords>> = {
  householdKey: {
    label: { zh: '家庭编号', en: 'household number' },
    required: true,
    note: {
      zh: '本单位给这户家庭的编号，同一家庭各成员相同，最多64字',
      en: 'your own number of the household, the same for all members, at most 64 characters',
    },
  },
  areaCode: {
    label: { zh: '村（社区）代码', en: 'village code' },
    required: true,
    note: { zh: '12位统计用区划代码', en: '12-digit code of the village unit' },
  },
  memberKey: {
    label: { zh: '成员编号', en: 'member number' },
    required: true,
    note: {
      zh: '成员在本户内的编号，再次导入时不变，如 1、2、3',
      en: 'number of the member within the household, the same at each import, such as 1, 2, 3',
    },
  },
  name: {
    label: { zh: '姓名', en: 'name' },
    required: true,
    note: { zh: '最多60字', en: 'at most 60 characters' },
  },
  idNumber: {
    label: { zh: '身份证号', en: 'identity number' },
    required: false,
    note: {
      zh: '18位；可不填。出生日期和性别可由此得出',
      en: '18 characters; may be empty. Gives date of birth and sex',
    },
  },
  validFrom: {
    label: { zh: '情况起始日期', en: 'valid from' },
    required: false,
    note: {
      zh: '所填情况自哪天起属实；不填则为导入当天',
      en: 'the day from which the row is true; empty: the day of the import',
    },
  },
  evidence: {
    label: { zh: '依据', en: 'evidence' },
    required: false,
    note: { zh: '材料或数据来源，最多500字', en: 'paper or register on which the row rests, at most 500 characters' },
  },
};

const unitNames: Readonly<Partial<Record<Unit, Text>>> = {
  fen: { zh: '元', en: 'yuan' },
  months: { zh: '月', en: 'months' },
  hours: { zh: '小时', en: 'hours' },
  m2: { zh: '平方米', en: 'm²' },
  days: { zh: '天', en: 'days' },
  years: { zh: '年', en: 'years' },
  persons: { zh: '人', en: 'persons' },
};

/** The heading of a fact's column: its label with the unit in brackets; money in yuan. */
export function factHeading({ label, type }: FactDefinition): Text {
  const unit = type.kind === 'number' ? unitNames[type.unit] : undefined;
  return unit ? { zh: `${label.zh}（${unit.zh}）`, en: `${label.en} (${unit.en})` } : label;
}

/** All columns in the order of the template: own columns, household facts, member facts. */
export function templateColumns(): readonly Column[] {
  const own = Object.entries(ownColumns).map(([name, { label }]): Column => ({
    kind: 'own',
    name: name as OwnColumn,
    label,
    heading: label.zh,
  }));
  const of = (entity: Entity): readonly Column[] =>
    facts
      .filter((fact) => fact.entity === entity)
      .map((fact) => ({ kind: 'fact', fact, label: factHeading(fact), heading: factHeading(fact).zh, inYuan: true }));
  return [...own, ...of('household'), ...of('person')];
}

/** Headings compare without spaces, width, case and a trailing unit in brackets. */
function fold(heading: string): string {
  return heading
    .normalize('NFKC')
    .replaceAll(/[\s*]/g, '')
    .replace(/\((元|月|小时|平方米|天|年|人|yuan|months|hours|m2|days|years|persons)\)$/i, '')
    .toLowerCase();
}

const byHeading: ReadonlyMap<string, Column> = new Map(
  templateColumns().flatMap((column): readonly (readonly [string, Column])[] => {
    const labels = [column.label.zh, column.label.en].map((label) => [fold(label), column] as const);
    if (column.kind === 'own') return [...labels, [fold(column.name), column]];
    return [...labels, [fold(column.fact.name), { ...column, inYuan: false }]];
  }),
);

/** A heading that cannot be used; the whole file is refused, since a column that is silently left out would change results. */
export type HeadingFault = { readonly column: string; readonly reason: Text };

/** The columns of a file's first row, in its order; empty headings are left out (undefined). */
export function readHeadings(headings: readonly string[]): {
  readonly columns: readonly (Column | undefined)[];
  readonly faults: readonly HeadingFault[];
} {
  const faults: HeadingFault[] = [];
  const seen = new Map<string, string>();
  const columns = headings.map((heading) => {
    if (heading.trim() === '') return undefined;
    const column = byHeading.get(fold(heading));
    if (!column) {
      faults.push({ column: heading, reason: unknownHeading(heading) });
      return undefined;
    }
    const name = column.kind === 'own' ? column.name : column.fact.name;
    const before = seen.get(name);
    if (before !== undefined) {
      faults.push({
        column: heading,
        reason: { zh: `与“${before}”列重复`, en: `means the same as the column “${before}”` },
      });
    }
    seen.set(name, heading);
    return { ...column, heading };
  });
  for (const [name, { label, required }] of Object.entries(ownColumns)) {
    if (required && !seen.has(name)) {
      faults.push({
        column: label.zh,
        reason: { zh: `缺少“${label.zh}”列`, en: `the column “${label.en}” (${label.zh}) is missing` },
      });
    }
  }
  return { columns, faults };
}

function unknownHeading(heading: string): Text {
  const chinese = /\p{Script=Han}/u.test(heading);
  const names = templateColumns().map((column) =>
    chinese ? column.label.zh : column.kind === 'fact' ? column.fact.name : column.name,
  );
  const near = nearest(heading, names);
  return {
    zh: `没有名为“${heading}”的列，是否指“${near}”？请按模板改名或删去此列`,
    en: `there is no column “${heading}”; did you mean “${near}”? Rename or remove it as in the template`,
  };
}
