import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from 'antd';
import type { AreaSums, SimulationResult } from '../../../api/simulations.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { showCount, showMoment, showYuan } from '../../show.ts';
import { BarChart } from './bar-chart.tsx';
import type { Bars } from './echarts.ts';
import { barsMax, barsOf, isMoney, measured, measures, signed } from './measures.ts';
import type { Measure } from './measures.ts';
import { PolicyResults } from './policy-results.tsx';
import { toldOf } from './sides.ts';
import type { Answered, Side, Told } from './sides.ts';
import { useQuestion } from './use-question.ts';
import type { Question } from './use-question.ts';

/** What came of one or two scenarios. */
export function Results({ answered }: { readonly answered: Answered }): ReactElement {
  const { t } = useTranslation();
  const told = toldOf(answered);
  return (
    <>
      <div className="sim-columns">
        {told.map((one) => (
          <Summary key={one.side} told={one} area={inLanguage(answered.answer.area.name)} />
        ))}
      </div>
      <p className="soft">{t('simulation.scope')}</p>
      <Comparison told={told} />
      <Areas told={told} level={answered.answer.area.level} />
      <Groups told={told} />
      {told.map((one) => (
        <PolicyResults key={one.side} told={one} alone={told.length === 1} />
      ))}
    </>
  );
}

function Summary({ told: { side, result }, area }: { readonly told: Told; readonly area: string }): ReactElement {
  const { t } = useTranslation();
  const { total } = result;
  const difference = (pair: { readonly before: number; readonly after: number }): string =>
    signed(pair.after - pair.before, showYuan);
  const cards: readonly (readonly [string, string])[] = [
    [
      'gaining',
      t('simulation.reach', {
        households: showCount(total.gaining.households),
        people: showCount(total.gaining.people),
      }),
    ],
    [
      'losing',
      t('simulation.reach', { households: showCount(total.losing.households), people: showCount(total.losing.people) }),
    ],
    ['better', t('simulation.ofHouseholds', { households: showCount(total.betterOff) })],
    ['worse', t('simulation.ofHouseholds', { households: showCount(total.worseOff) })],
    ['month', t('simulation.ofYuan', { amount: difference(total.monthFen) })],
    ['year', t('simulation.ofYuan', { amount: difference(total.yearFen) })],
  ];
  return (
    <section aria-labelledby={`summary-${side}`}>
      <h2 id={`summary-${side}`}>{t('simulation.result', { side: t(`simulation.side.${side}`) })}</h2>
      <p role="status" className="soft">
        {t('simulation.done', {
          area,
          date: result.date,
          households: showCount(result.households),
          people: showCount(result.people),
          readAt: showMoment(result.readAt),
          ms: Math.round(result.durationMs),
        })}
      </p>
      <dl className="figures">
        {cards.map(([name, value]) => (
          <div key={name} className="figure-card" data-strong={name === 'month'}>
            <dt>{t(`simulation.card.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Line = {
  readonly key: string;
  readonly pick: (total: AreaSums) => { readonly before: number; readonly after: number };
  readonly money: boolean;
};

const lines: readonly Line[] = [
  { key: 'month', money: true, pick: ({ monthFen }) => monthFen },
  { key: 'year', money: true, pick: ({ yearFen }) => yearFen },
  { key: 'once', money: true, pick: ({ onceFen }) => onceFen },
  { key: 'gap', money: true, pick: ({ gapFen }) => gapFen },
  { key: 'gapFormer', money: true, pick: ({ gapFen }) => ({ before: gapFen.before, after: gapFen.afterByFormerLine }) },
  { key: 'below', money: false, pick: ({ below }) => below },
  { key: 'belowFormer', money: false, pick: ({ below }) => ({ before: below.before, after: below.afterByFormerLine }) },
];

type ToldProps = { readonly told: readonly Told[] };

/** The name of a column: with the scenario's where there are two. */
function useHead(told: readonly Told[]): (side: Side, word: string) => string {
  const { t } = useTranslation();
  return (side, word) =>
    told.length > 1 ? t('simulation.columnOf', { side: t(`simulation.side.${side}`), word }) : word;
}

function Comparison({ told }: ToldProps): ReactElement {
  const { t } = useTranslation();
  const head = useHead(told);
  const show = ({ money }: Line): ((value: number) => string) => (money ? showYuan : showCount);
  const columns: readonly Column<Line>[] = [
    { key: 'what', title: t('simulation.what'), cell: ({ key }) => t(`simulation.line.${key}`) },
    ...told.flatMap(({ side, result: { total } }): readonly Column<Line>[] => [
      {
        key: `${side}-before`,
        title: head(side, t('simulation.before')),
        numeric: true,
        cell: (line) => show(line)(line.pick(total).before),
      },
      {
        key: `${side}-after`,
        title: head(side, t('simulation.after')),
        numeric: true,
        cell: (line) => show(line)(line.pick(total).after),
      },
      {
        key: `${side}-difference`,
        title: head(side, t('simulation.difference')),
        numeric: true,
        cell: (line) => signed(line.pick(total).after - line.pick(total).before, show(line)),
      },
    ]),
  ];
  return (
    <section className="panel">
      <h2>{t('simulation.costs')}</h2>
      <DataTable label={t('simulation.costs')} columns={columns} rows={lines} rowKey={({ key }) => key} />
      <p className="soft">
        {t('simulation.gapNote', { unknown: told.map(({ result }) => showCount(result.total.gapUnknown)).join(' / ') })}
      </p>
    </section>
  );
}

type AreasProps = ToldProps & { readonly level: string };

function Areas({ told, level }: AreasProps): ReactElement | null {
  const { t, i18n } = useTranslation();
  const [{ by = 'next' }, change] = useQuestion();
  const [measure, setMeasure] = useState<Measure>('month');
  const [first] = told;
  const rows = first?.result.areas ?? [];
  const bars = barsOf(told, { measure, of: measured, nameOf: (side) => t(`simulation.side.${side}`) });
  if (rows.length === 0) return null;
  const next = level === 'city' ? ['county', 'town'] : level === 'county' ? ['town', 'village'] : ['village'];
  const label = t('simulation.byAreaOf', { measure: t(`simulation.measure.${measure}`) });
  return (
    <section className="panel" lang={i18n.language === 'en' ? 'en' : 'zh-CN'}>
      <h2>{t('simulation.byArea')}</h2>
      <div className="bar">
        {next.length > 1 ? (
          <Segmented
            aria-label={t('simulation.byArea')}
            value={by}
            onChange={(value) => change({ by: value === 'second' ? 'second' : undefined }, { replace: true })}
            options={next.map((one, at) => ({ value: at === 0 ? 'next' : 'second', label: t(`work.level.${one}`) }))}
          />
        ) : null}
        <Segmented
          aria-label={t('simulation.measureLabel')}
          className="sim-measures"
          value={measure}
          onChange={setMeasure}
          options={measures.map((value) => ({ value, label: t(`simulation.measure.${value}`) }))}
        />
      </div>
      {rows.length > barsMax ? <p className="soft">{t('simulation.largest', { count: barsMax })}</p> : null}
      <BarChart label={label} bars={bars} />
      <AreaTable told={told} />
    </section>
  );
}

type AreaRow = SimulationResult['areas'][number];

function AreaTable({ told }: ToldProps): ReactElement {
  const { t } = useTranslation();
  const [question] = useQuestion();
  const head = useHead(told);
  const sums = (result: SimulationResult): ReadonlyMap<string, AreaRow> =>
    new Map(result.areas.map((row) => [row.area.code, row]));
  const columns: readonly Column<AreaRow>[] = [
    { key: 'area', title: t('work.area'), cell: ({ area }) => areaLink(area, question) },
    ...told.flatMap(({ side, result }) => {
      const found = sums(result);
      const column = (measure: Measure): Column<AreaRow> => {
        const value = ({ area }: AreaRow): number => {
          const row = found.get(area.code);
          return row ? measured(row, measure) : 0;
        };
        return {
          key: `${side}-${measure}`,
          title: head(side, t(`simulation.measure.${measure}`)),
          numeric: true,
          by: value,
          cell: (row) => (isMoney(measure) ? signed(value(row), showYuan) : showCount(value(row))),
        };
      };
      return [column('gained'), column('lost'), column('month'), column('gap')];
    }),
  ];
  return (
    <DataTable
      label={t('simulation.byArea')}
      columns={columns}
      rows={told[0]?.result.areas ?? []}
      rowKey={({ area }) => area.code}
      rowsMax={barsMax}
    />
  );
}

const areaLink = ({ code, name, level }: AreaRow['area'], question: Question): ReactElement | string =>
  level === 'village' ? (
    inLanguage(name)
  ) : (
    <Link to="/simulations" search={{ ...question, area: code, by: undefined }}>
      {inLanguage(name)}
    </Link>
  );

type GroupRow = SimulationResult['groups'][number];

function Groups({ told }: ToldProps): ReactElement {
  const { t } = useTranslation();
  const head = useHead(told);
  const rows = (told[0]?.result.groups ?? []).filter(
    ({ group }) => group !== 'age-unknown' || told.some(({ result }) => peopleOf(result, group) > 0),
  );
  const bars: Bars = {
    categories: rows.map(({ group }) => t(`simulation.group.${group}`)),
    series: told.flatMap(({ side, result }) =>
      (['gaining', 'losing'] as const).map((kind) => ({
        name: head(side, t(`simulation.card.${kind}`)),
        values: rows.map(({ group }) => result.groups.find((one) => one.group === group)?.[kind] ?? 0),
      })),
    ),
    format: showCount,
  };
  const columns: readonly Column<GroupRow>[] = [
    { key: 'group', title: t('simulation.groupHead'), cell: ({ group }) => t(`simulation.group.${group}`) },
    ...told.flatMap(({ side, result }) =>
      (['gaining', 'losing'] as const).map((kind) => ({
        key: `${side}-${kind}`,
        title: head(side, t(`simulation.people.${kind}`)),
        numeric: true,
        cell: ({ group }: GroupRow) => showCount(result.groups.find((one) => one.group === group)?.[kind] ?? 0),
      })),
    ),
  ];
  return (
    <section className="panel">
      <h2>{t('simulation.byGroup')}</h2>
      <p className="soft">{t('simulation.groupNote')}</p>
      <BarChart label={t('simulation.byGroup')} bars={bars} />
      <DataTable label={t('simulation.byGroup')} columns={columns} rows={rows} rowKey={({ group }) => group} />
    </section>
  );
}

function peopleOf({ groups }: SimulationResult, name: string): number {
  const found = groups.find(({ group }) => group === name);
  return found ? found.gaining + found.losing : 0;
}
