import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchCaseBoard } from '../../api/cases.ts';
import type { CaseBoard } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { AreaPicker } from '../parts/area-picker.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useAccount } from '../session.ts';
import { showCount } from '../show.ts';

const route = getRouteApi('/board');

/** For supervisors: what is due and overdue, office by office. */
export function CaseBoardPage(): ReactElement {
  const { t } = useTranslation();
  const account = useAccount();
  const navigate = useNavigate();
  const { area = account.area.code } = route.useSearch();
  const board = useQuery({
    queryKey: ['case-board', area],
    queryFn: () => fetchCaseBoard(area),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <h1>{t('case.board')}</h1>
      <p className="soft">{t('case.boardLead')}</p>
      <div className="bar">
        <AreaPicker value={area} onChange={(code) => void navigate({ to: '/board', search: { area: code } })} />
      </div>
      {board.data ? <Board board={board.data} area={area} /> : <Waiting query={board} />}
    </>
  );
}

type Office = CaseBoard['offices'][number];
type OpenCases = CaseBoard['open'][number];

function Board({ board, area }: { readonly board: CaseBoard; readonly area: string }): ReactElement {
  const { t } = useTranslation();
  const linked = (count: number, due?: 'due-soon' | 'overdue'): ReactElement | string =>
    count === 0 ? (
      '0'
    ) : (
      <Link to="/cases" search={{ area, scope: 'open', due }}>
        {showCount(count)}
      </Link>
    );
  const columns: readonly Column<Office>[] = [
    {
      key: 'office',
      title: t('case.office.label'),
      cell: ({ office }) => t(`case.office.${office}` as 'case.office.town'),
    },
    { key: 'running', title: t('case.running'), numeric: true, cell: ({ running }) => linked(running) },
    { key: 'soon', title: t('case.dueSoon'), numeric: true, cell: ({ dueSoon }) => linked(dueSoon, 'due-soon') },
    { key: 'overdue', title: t('case.due.overdue'), numeric: true, cell: ({ overdue }) => linked(overdue, 'overdue') },
    { key: 'paused', title: t('case.paused'), numeric: true, cell: ({ paused }) => showCount(paused) },
  ];
  const open: readonly Column<OpenCases>[] = [
    { key: 'policy', title: t('work.policy'), cell: ({ policy }) => inLanguage(policy.title) },
    { key: 'state', title: t('case.state'), cell: ({ state }) => inLanguage(state.staff) },
    {
      key: 'office',
      title: t('case.office.label'),
      cell: ({ office }) => t(`case.office.${office}` as 'case.office.town'),
    },
    {
      key: 'count',
      title: t('case.count'),
      numeric: true,
      by: ({ count }) => count,
      cell: ({ count }) => showCount(count),
    },
  ];
  return (
    <>
      <section className="panel">
        <DataTable label={t('case.board')} columns={columns} rows={board.offices} rowKey={({ office }) => office} />
      </section>
      <section className="panel">
        <h2>{t('case.openByState')}</h2>
        {board.open.length === 0 ? (
          <p>{t('case.none')}</p>
        ) : (
          <DataTable
            label={t('case.openByState')}
            columns={open}
            rows={board.open}
            rowKey={({ office, state, policy }) => `${office}/${state.id}/${policy.id}`}
            rowsMax={40}
          />
        )}
      </section>
    </>
  );
}
