import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Breadcrumb, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call, withQuery } from '../../api/client.ts';
import type { Counts, Overview } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { Waiting } from '../parts/waiting.tsx';
import { useAccount } from '../session.ts';
import { showCount, showYuan } from '../show.ts';

const CityMap = lazy(async () => ({ default: (await import('../parts/city-map.tsx')).CityMap }));
const route = getRouteApi('/overview');

/** The city, a county, a town or a village: who is entitled, who receives, who was not found until now. */
export function OverviewPage(): ReactElement {
  const account = useAccount();
  const { area = account.area.code } = route.useSearch();
  const overview = useQuery({
    queryKey: ['overview', area],
    queryFn: () => call<Overview>(withQuery('/overview', { area })),
  });
  if (!overview.data) return <Waiting query={overview} />;
  return <OverviewOf overview={overview.data} />;
}

function OverviewOf({ overview }: { readonly overview: Overview }): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { run, area } = overview;
  return (
    <>
      <Breadcrumb
        items={[...overview.ancestors, area].map((one) => ({
          key: one.code,
          title: one.code === area.code ? inLanguage(one.name) : (
            <Link to="/overview" search={{ area: one.code }}>
              {inLanguage(one.name)}
            </Link>
          ),
        }))}
      />
      <h1>{inLanguage(area.name)}</h1>
      <p className="soft">
        {run
          ? t('work.lastRun', { date: run.screenedOn, households: showCount(run.households), people: showCount(run.persons) })
          : t('work.neverRun')}
      </p>
      <Figures overview={overview} />
      {area.level === 'city' ? (
        <Suspense fallback={<div className="map" />}>
          <CityMap
            label={t('work.map')}
            counts={overview.areas.map((one) => ({ code: one.area.code, name: inLanguage(one.area.name), value: one.findings }))}
            onPick={(code) => void navigate({ to: '/overview', search: { area: code } })}
          />
        </Suspense>
      ) : null}
      {overview.areas.length > 0 ? <AreaTable overview={overview} /> : null}
      <PolicyTable overview={overview} />
    </>
  );
}

function Figures({ overview }: { readonly overview: Overview }): ReactElement {
  const { t } = useTranslation();
  const sum = (pick: (counts: Counts) => number): number => overview.policies.reduce((total, one) => total + pick(one), 0);
  const monthly = overview.policies
    .filter((one) => one.policy.period === 'month')
    .reduce((total, one) => total + one.amountFen, 0);
  const figures = [
    { key: 'entitled', value: showCount(sum((one) => one.entitled)) },
    { key: 'receiving', value: showCount(sum((one) => one.receiving)) },
    { key: 'findings', value: showCount(sum((one) => one.findings)) },
    { key: 'unknown', value: showCount(sum((one) => one.unknown)) },
    { key: 'amountYear', value: `${showYuan(monthly)} / ${t('work.period.month')}` },
  ];
  return (
    <dl className="figures">
      {figures.map((figure) => (
        <div className="figure-card" key={figure.key}>
          <dt>{t(`work.${figure.key}`)}</dt>
          <dd style={{ margin: 0 }}>
            <b>{figure.value}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Labels = (key: string) => string;

const countColumns = <Row extends Counts>(t: Labels): TableColumnsType<Row> =>
  (['entitled', 'receiving', 'findings', 'unknown', 'near'] as const).map((key) => ({
    key,
    title: t(`work.${key}`),
    align: 'right' as const,
    className: 'num',
    render: (_: unknown, row: Row) => showCount(row[key]),
    sorter: (a: Row, b: Row) => a[key] - b[key],
  }));

function AreaTable({ overview }: { readonly overview: Overview }): ReactElement {
  const { t } = useTranslation();
  type Row = Overview['areas'][number];
  const columns: TableColumnsType<Row> = [
    {
      key: 'area',
      title: t('work.area'),
      render: (_, row) => (
        <Link to="/overview" search={{ area: row.area.code }}>
          {inLanguage(row.area.name)}
        </Link>
      ),
    },
    { key: 'households', title: t('work.households'), align: 'right', className: 'num', render: (_, row) => showCount(row.households) },
    { key: 'persons', title: t('work.people'), align: 'right', className: 'num', render: (_, row) => showCount(row.persons) },
    ...countColumns<Row>(t),
  ];
  return (
    <section className="panel">
      <h2>{t('work.byArea')}</h2>
      <Table
        size="small"
        rowKey={(row) => row.area.code}
        columns={columns}
        dataSource={[...overview.areas]}
        pagination={overview.areas.length > 50 ? { pageSize: 50 } : false}
        scroll={{ x: 'max-content' }}
      />
    </section>
  );
}

function PolicyTable({ overview }: { readonly overview: Overview }): ReactElement {
  const { t } = useTranslation();
  type Row = Overview['policies'][number];
  const columns: TableColumnsType<Row> = [
    {
      key: 'policy',
      title: t('work.policy'),
      render: (_, row) => (
        <Link to="/findings" search={{ area: overview.area.code, policy: row.policy.id }}>
          {inLanguage(row.policy.title)}
        </Link>
      ),
    },
    ...countColumns<Row>(t),
    {
      key: 'amount',
      title: t('work.amountYear'),
      align: 'right',
      className: 'num',
      render: (_, row) =>
        row.policy.period === 'none' ? '—' : `${showYuan(row.amountFen)} / ${t(`work.period.${row.policy.period}`)}`,
      sorter: (a, b) => a.amountFen - b.amountFen,
    },
  ];
  return (
    <section className="panel">
      <h2>{t('work.byPolicy')}</h2>
      <Table
        size="small"
        rowKey={(row) => row.policy.id}
        columns={columns}
        dataSource={[...overview.policies]}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </section>
  );
}
