import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Select, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call, withQuery } from '../../api/client.ts';
import type { Finding, FindingPage } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { AreaPicker } from '../parts/area-picker.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useAccount } from '../session.ts';
import { showYuan } from '../show.ts';

const route = getRouteApi('/findings');

/** Entitled and not receiving, person by person, with the reasons: the work of a village. */
export function FindingsPage(): ReactElement {
  const { t } = useTranslation();
  const account = useAccount();
  const navigate = useNavigate();
  const { area = account.area.code, policy, page = 1 } = route.useSearch();
  const findings = useQuery({
    queryKey: ['findings', area, policy, page],
    queryFn: () => call<FindingPage>(withQuery('/findings', { area, policy, page })),
    placeholderData: keepPreviousData,
  });
  const go = (search: { area?: string; policy?: string | undefined; page?: number }): void => {
    void navigate({ to: '/findings', search: { area, policy, ...search } });
  };
  return (
    <>
      <h1>{t('work.menu.findings')}</h1>
      <div className="bar">
        <AreaPicker value={area} onChange={(code) => go({ area: code })} />
        <label htmlFor="policy-filter">
          {t('work.policy')}
          <Select
            id="policy-filter"
            value={policy ?? ''}
            onChange={(id: string) => go({ policy: id === '' ? undefined : id })}
            showSearch={{ optionFilterProp: 'label' }}
            style={{ minWidth: '15rem' }}
            options={[
              { value: '', label: t('work.allPolicies') },
              ...(findings.data?.policies ?? []).map((one) => ({ value: one.id, label: `${inLanguage(one.title)} (${one.count})` })),
            ]}
          />
        </label>
      </div>
      {findings.data ? <FindingTable found={findings.data} onPage={(next) => go({ page: next })} /> : <Waiting query={findings} />}
    </>
  );
}

function FindingTable({ found, onPage }: { readonly found: FindingPage; readonly onPage: (page: number) => void }): ReactElement {
  const { t } = useTranslation();
  const columns: TableColumnsType<Finding> = [
    {
      key: 'who',
      title: t('work.person'),
      render: (_, row) => (
        <Link to="/households/$id" params={{ id: row.householdId }} search={{ policy: row.policy.id }}>
          {row.person ? row.person.maskedName : `${row.headName} ${t('work.householdSubject')}`}
        </Link>
      ),
    },
    { key: 'policy', title: t('work.policy'), render: (_, row) => inLanguage(row.policy.title) },
    {
      key: 'amount',
      title: t('work.amount'),
      align: 'right',
      className: 'num',
      render: (_, row) =>
        row.policy.period === 'none' || row.amountFen === null
          ? '—'
          : `${showYuan(row.amountFen)} / ${t(`work.period.${row.policy.period}`)}`,
    },
    { key: 'area', title: t('work.address'), render: (_, row) => inLanguage(row.area.name) },
    {
      key: 'reasons',
      title: t('work.reasons'),
      render: (_, row) => <span className="soft">{row.reasons.map(inLanguage).join(t('work.reasons') === '理由' ? '；' : '; ')}</span>,
    },
  ];
  return (
    <section className="panel">
      <p role="status">{found.total === 0 ? t('work.none') : t('work.total', { total: found.total })}</p>
      <Table
        rowKey={(row) => row.id}
        columns={columns}
        dataSource={[...found.findings]}
        scroll={{ x: 'max-content' }}
        pagination={{
          current: found.page,
          pageSize: found.pageRowsMax,
          total: found.total,
          onChange: onPage,
          showSizeChanger: false,
          hideOnSinglePage: true,
        }}
      />
    </section>
  );
}
