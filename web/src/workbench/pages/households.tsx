import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { HouseholdEntry, HouseholdPage } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { AreaPicker } from '../parts/area-picker.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useAccount } from '../session.ts';
import { showCount } from '../show.ts';

/** Search households by name, pinyin, initials or identity number. What is typed stays out of the address bar. */
export function HouseholdsPage(): ReactElement {
  const { t } = useTranslation();
  const account = useAccount();
  const [asked, setAsked] = useState({ area: account.area.code, q: '', page: 1 });
  const households = useQuery({
    queryKey: ['households', asked],
    queryFn: () => call<HouseholdPage>('/households/search', { method: 'POST', body: asked }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <h1>{t('work.menu.households')}</h1>
      <div className="bar">
        <label htmlFor="household-search">
          {t('work.searchHint')}
          <Input.Search
            id="household-search"
            allowClear
            enterButton={t('work.search')}
            maxLength={60}
            onSearch={(q) => setAsked({ ...asked, q: q.trim(), page: 1 })}
          />
        </label>
        <AreaPicker value={asked.area} onChange={(area) => setAsked({ ...asked, area, page: 1 })} />
      </div>
      {households.data ? (
        <HouseholdTable found={households.data} onPage={(page) => setAsked({ ...asked, page })} />
      ) : (
        <Waiting query={households} />
      )}
    </>
  );
}

function HouseholdTable({ found, onPage }: { readonly found: HouseholdPage; readonly onPage: (page: number) => void }): ReactElement {
  const { t } = useTranslation();
  const columns: TableColumnsType<HouseholdEntry> = [
    {
      key: 'head',
      title: t('work.household'),
      render: (_, row) => (
        <Link to="/households/$id" params={{ id: row.id }} search={{}}>
          {row.headName}
        </Link>
      ),
    },
    { key: 'members', title: t('work.members'), align: 'right', className: 'num', render: (_, row) => row.members },
    { key: 'findings', title: t('work.findings'), align: 'right', className: 'num', render: (_, row) => row.findings },
    { key: 'area', title: t('work.address'), render: (_, row) => inLanguage(row.area.name) },
  ];
  return (
    <section className="panel">
      <p role="status">{found.total === 0 ? t('work.none') : t('work.total', { total: showCount(found.total) })}</p>
      <Table
        rowKey={(row) => row.id}
        columns={columns}
        dataSource={[...found.households]}
        scroll={{ x: 'max-content' }}
        pagination={{ current: found.page, pageSize: found.pageRowsMax, total: found.total, onChange: onPage, showSizeChanger: false }}
      />
    </section>
  );
}
