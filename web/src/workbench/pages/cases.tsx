import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchCases } from '../../api/cases.ts';
import type { CaseLine, CasesAsked } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { AreaPicker } from '../parts/area-picker.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { Field } from '../parts/field.tsx';
import { Pager } from '../parts/pager.tsx';
import { ReferralsHere } from '../parts/referrals.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useAccount } from '../session.ts';
import type { Account } from '../session.ts';
import { showCount } from '../show.ts';

const route = getRouteApi('/cases/');

const caseScopes = ['office', 'mine', 'open', 'all'] as const;
type CaseScope = (typeof caseScopes)[number];

function askedOf(scope: CaseScope, { area }: Account): Partial<CasesAsked> {
  if (scope === 'mine') return { mine: true, open: true };
  if (scope === 'office') return { office: area.level as 'town', open: true };
  return scope === 'open' ? { open: true } : {};
}

/** The work of an office: cases by their limits, the earliest first. */
export function CasesPage(): ReactElement {
  const { t } = useTranslation();
  const account = useAccount();
  const navigate = useNavigate();
  const { area = account.area.code, scope = 'office', due, page = 1 } = route.useSearch();
  const cases = useQuery({
    queryKey: ['cases', area, scope, due, page],
    queryFn: () => fetchCases({ area, page, ...askedOf(scope, account), ...(due ? { due } : {}) }),
    placeholderData: keepPreviousData,
  });
  const go = (search: object): void => void navigate({ to: '/cases', search: { area, scope, due, ...search } });
  return (
    <>
      <h1>{t('case.title')}</h1>
      <p className="soft">{t('case.lead')}</p>
      <div className="bar">
        <Segmented
          aria-label={t('case.title')}
          value={scope}
          onChange={(next) => go({ scope: next })}
          options={caseScopes.map((value) => ({ value, label: t(`case.scope.${value}`) }))}
        />
        <AreaPicker value={area} onChange={(code) => go({ area: code })} />
        <Field id="due-filter" label={t('case.due.label')}>
          <Select
            id="due-filter"
            className="pick"
            value={due ?? ''}
            onChange={(next: string) => go({ due: next === '' ? undefined : next })}
            options={[
              { value: '', label: t('case.due.any') },
              { value: 'due-soon', label: t('case.due.due-soon') },
              { value: 'overdue', label: t('case.due.overdue') },
            ]}
          />
        </Field>
      </div>
      {cases.data ? (
        <>
          <p role="status">
            {cases.data.total === 0 ? t('case.none') : t('work.total', { total: showCount(cases.data.total) })}
          </p>
          <CaseTable cases={cases.data.cases} />
          <Pager
            page={cases.data.page}
            pageRows={cases.data.pageRowsMax}
            total={cases.data.total}
            onPage={(next) => go({ page: next })}
          />
        </>
      ) : (
        <Waiting query={cases} />
      )}
      <ReferralsHere area={account.area.code} />
    </>
  );
}

/** Cases as lines; names masked. */
function CaseTable({ cases }: { readonly cases: readonly CaseLine[] }): ReactElement | null {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  const columns: readonly Column<CaseLine>[] = [
    {
      key: 'policy',
      title: t('work.policy'),
      cell: (line) => (
        <Link to="/cases/$id" params={{ id: String(line.id) }}>
          {t('case.heading', { policy: inLanguage(line.policy.title), name: line.maskedName })}
        </Link>
      ),
    },
    { key: 'state', title: t('case.state'), cell: (line) => inLanguage(line.state.staff) },
    { key: 'office', title: t('case.office.label'), cell: (line) => t(`case.office.${line.office}`) },
    {
      key: 'due',
      title: t('case.dueOn'),
      cell: (line) =>
        line.overdue ? (
          <b className="state" data-state="false">
            {line.dueOn} {t('case.overdue')}
          </b>
        ) : (
          (line.dueOn ?? '—')
        ),
    },
    { key: 'area', title: t('work.address'), cell: (line) => inLanguage(line.area.name) },
    { key: 'assignee', title: t('case.assignee'), cell: (line) => line.assignee?.name ?? t('case.noAssignee') },
    { key: 'opened', title: t('case.opened'), cell: (line) => line.openedOn },
    { key: 'number', title: t('case.number'), numeric: true, cell: (line) => line.id },
  ];
  return (
    <DataTable label={t('case.title')} columns={columns} rows={cases} rowKey={(line) => String(line.id)} wideFirst />
  );
}
