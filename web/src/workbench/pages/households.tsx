import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchHouseholds } from '../../api/staff.ts';
import type { HouseholdLine, HouseholdPage } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { AreaPicker } from '../parts/area-picker.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { Field } from '../parts/field.tsx';
import { Pager } from '../parts/pager.tsx';
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
    queryFn: () => fetchHouseholds(asked),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <h1>{t('work.menu.households')}</h1>
      <div className="bar">
        <Field id="household-search" label={t('work.searchHint')}>
          <Input.Search
            id="household-search"
            enterButton={t('work.search')}
            maxLength={60}
            className="pick-wide"
            onSearch={(q) => setAsked({ ...asked, q: q.trim(), page: 1 })}
          />
        </Field>
        <AreaPicker value={asked.area} onChange={(area) => setAsked({ ...asked, area, page: 1 })} />
      </div>
      {households.data ? (
        <HouseholdTable
          found={households.data}
          searched={asked.q !== ''}
          onPage={(page) => setAsked({ ...asked, page })}
        />
      ) : (
        <Waiting query={households} />
      )}
    </>
  );
}

type TableProps = {
  readonly found: HouseholdPage;
  readonly searched: boolean;
  readonly onPage: (page: number) => void;
};

const householdLink = ({ id }: HouseholdLine, name: string, searched: boolean): ReactElement => (
  <Link to="/households/$id" params={{ id: String(id) }} search={{ from: searched ? 'search' : undefined }}>
    {name}
  </Link>
);

function HouseholdTable({ found, searched, onPage }: TableProps): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<HouseholdLine>[] = [
    {
      key: 'head',
      title: t('work.household'),
      cell: (row) => householdLink(row, t('work.householdOf', { name: row.headName }), searched),
    },
    ...(searched
      ? [{ key: 'found', title: t('work.foundMember'), cell: (row: HouseholdLine) => row.found.join('、') || '—' }]
      : []),
    { key: 'members', title: t('work.memberCount'), numeric: true, cell: (row) => row.members },
    { key: 'area', title: t('work.address'), cell: (row) => inLanguage(row.areaName) },
  ];
  const total = showCount(found.total);
  return (
    <section className="panel">
      <p role="status">
        {found.total === 0 ? t('work.noHousehold') : t(found.totalIsExact ? 'work.total' : 'work.totalMore', { total })}
      </p>
      {found.total > 0 ? (
        <DataTable
          label={t('work.menu.households')}
          columns={columns}
          rows={found.households}
          rowKey={(row) => String(row.id)}
        />
      ) : null}
      <Pager page={found.page} pageRows={found.pageRows} total={found.total} onPage={onPage} />
    </section>
  );
}
