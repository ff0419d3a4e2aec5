import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchOverview } from '../../api/staff.ts';
import type { Counts, Overview } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { AreaPath } from '../parts/area-path.tsx';
import { CityMap } from '../parts/city-map.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { IllustrativeMark } from '../parts/illustrative-mark.tsx';
import { Today } from '../parts/today.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useAccount } from '../session.ts';
import { showCount, showYuan, useMoney } from '../show.ts';

const route = getRouteApi('/overview');

/** The city, a county, a town or a village: who is entitled, who receives, who was not found until now. */
export function OverviewPage(): ReactElement {
  const account = useAccount();
  const { area = account.area.code } = route.useSearch();
  const overview = useQuery({ queryKey: ['overview', area], queryFn: () => fetchOverview(area) });
  if (!overview.data) return <Waiting query={overview} />;
  return <OverviewOf key={area} overview={overview.data} />;
}

function OverviewOf({ overview }: { readonly overview: Overview }): ReactElement {
  const { t } = useTranslation();
  const account = useAccount();
  const { run, area } = overview;
  const inCity = area.level === 'city';
  return (
    <>
      <AreaPath areas={[...overview.ancestors, area]} />
      <h1>{inLanguage(area.name)}</h1>
      {area.code === account.area.code ? <Today /> : null}
      <p className="soft">
        {run
          ? t('work.lastRun', {
              date: run.screenedOn,
              households: showCount(run.households),
              people: showCount(run.persons),
            })
          : t('work.neverRun')}
      </p>
      <Figures overview={overview} />
      {overview.areas.length > 0 ? (
        <div className={inCity ? 'map-and-table' : undefined}>
          {inCity ? (
            <CityMap
              label={t('work.map')}
              counties={overview.areas.map((one) => ({
                code: one.area.code,
                name: inLanguage(one.area.name),
                value: one.findings,
              }))}
            />
          ) : null}
          <AreaTable overview={overview} />
        </div>
      ) : null}
      <PolicyTable overview={overview} />
      <p className="soft">{t('work.illustrative')}</p>
    </>
  );
}

function Figures({ overview: { area, policies } }: { readonly overview: Overview }): ReactElement {
  const { t } = useTranslation();
  const sum = (pick: (counts: Counts) => number): string =>
    showCount(policies.reduce((total, one) => total + pick(one), 0));
  const monthlyFen = policies
    .filter((one) => one.policy.period === 'month')
    .reduce((total, one) => total + one.amountFen, 0);
  return (
    <dl className="figures">
      <Figure name="findings" strong>
        <Link to="/findings" search={{ area: area.code }}>
          {sum((one) => one.findings)}
        </Link>
      </Figure>
      <Figure name="amountMonth">
        {showYuan(monthlyFen)} <small>{t('work.yuanMonth')}</small>
      </Figure>
      <Figure name="entitled">{sum((one) => one.entitled)}</Figure>
      <Figure name="receiving">{sum((one) => one.receiving)}</Figure>
      <Figure name="unknown">{sum((one) => one.unknown)}</Figure>
      <Figure name="near">{sum((one) => one.near)}</Figure>
    </dl>
  );
}

type FigureProps = { readonly name: string; readonly strong?: boolean; readonly children: ReactNode };

function Figure({ name, strong = false, children }: FigureProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="figure-card" data-strong={strong}>
      <dt>{t(`work.${name}`)}</dt>
      <dd>{children}</dd>
      <dd className="soft">{t(`work.means.${name}`)}</dd>
    </div>
  );
}

type Words = (key: string) => string;

const countColumns = <Row extends Counts>(t: Words): readonly Column<Row>[] =>
  (['findings', 'entitled', 'receiving', 'unknown', 'near'] as const).map((key) => ({
    key,
    title: t(`work.${key}`),
    numeric: true,
    cell: (row: Row) => showCount(row[key]),
    by: (row: Row) => row[key],
  }));

const areaLink = (area: Overview['area']): ReactElement => (
  <Link to="/overview" search={{ area: area.code }}>
    {inLanguage(area.name)}
  </Link>
);

const policyLink = (policy: Overview['policies'][number]['policy'], area: string): ReactElement => (
  <>
    <Link to="/findings" search={{ area, policy: policy.id }}>
      {inLanguage(policy.title)}
    </Link>{' '}
    <IllustrativeMark policy={policy.id} />
  </>
);

function AreaTable({ overview }: { readonly overview: Overview }): ReactElement {
  const { t } = useTranslation();
  type Row = Overview['areas'][number];
  const columns: readonly Column<Row>[] = [
    {
      key: 'area',
      title: t('work.area'),
      cell: (row) => areaLink(row.area),
    },
    ...countColumns<Row>(t),
    { key: 'households', title: t('work.households'), numeric: true, cell: (row) => showCount(row.households) },
    { key: 'persons', title: t('work.people'), numeric: true, cell: (row) => showCount(row.persons) },
  ];
  const rows = overview.areas.filter((row) => !row.area.functionalZone || row.persons > 0);
  return (
    <section className="panel">
      <h2>{t('work.byArea')}</h2>
      <DataTable label={t('work.byArea')} columns={columns} rows={rows} rowKey={(row) => row.area.code} />
    </section>
  );
}

function PolicyTable({ overview }: { readonly overview: Overview }): ReactElement {
  const { t } = useTranslation();
  const money = useMoney();
  const [everyOne, setEveryOne] = useState(false);
  type Row = Overview['policies'][number];
  const columns: readonly Column<Row>[] = [
    {
      key: 'policy',
      title: t('work.policy'),
      cell: (row) => policyLink(row.policy, overview.area.code),
    },
    ...countColumns<Row>(t),
    {
      key: 'amount',
      title: t('work.amountOfFindings'),
      numeric: true,
      cell: (row) => (row.findings === 0 ? '—' : money({ period: row.policy.period, amountFen: row.amountFen })),
    },
  ];
  const touched = overview.policies.filter((row) => row.entitled + row.unknown + row.near > 0);
  const rows = everyOne ? overview.policies : touched;
  return (
    <section className="panel">
      <h2>{t('work.byPolicy')}</h2>
      {rows.length === 0 ? <p>{t('work.noPolicyTouched')}</p> : null}
      {rows.length > 0 ? (
        <DataTable wideFirst label={t('work.byPolicy')} columns={columns} rows={rows} rowKey={(row) => row.policy.id} />
      ) : null}
      {!everyOne && touched.length < overview.policies.length ? (
        <button type="button" className="quiet" onClick={() => setEveryOne(true)}>
          {t('work.showAllPolicies', { count: overview.policies.length })}
        </button>
      ) : null}
    </section>
  );
}
