import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import type { TFunction } from 'i18next';
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
import { inSentence, showCount } from '../show.ts';

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
          <CaseList cases={cases.data.cases} withOffice={scope !== 'office'} />
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

const groups = ['overdue', 'soon', 'running', 'closed'] as const;
type Group = (typeof groups)[number];

function groupOf({ state, overdue, dueSoon }: CaseLine): Group {
  if (!state.open) return 'closed';
  if (overdue) return 'overdue';
  return dueSoon ? 'soon' : 'running';
}

type ListProps = { readonly cases: readonly CaseLine[]; readonly withOffice: boolean };

/** Cases by how much they press; names masked. */
function CaseList({ cases, withOffice }: ListProps): ReactElement {
  const { t } = useTranslation();
  const byGroup = Map.groupBy(cases, groupOf);
  return (
    <>
      {groups.map((group) => {
        const lines = byGroup.get(group) ?? [];
        if (lines.length === 0) return null;
        return (
          <section key={group} className="panel work" data-group={group} aria-labelledby={`cases-${group}`}>
            <h2 id={`cases-${group}`}>
              {t(`case.group.${group}`)} <span className="soft">{showCount(lines.length)}</span>
            </h2>
            <CaseTable label={t(`case.group.${group}`)} cases={lines} withOffice={withOffice} />
          </section>
        );
      })}
    </>
  );
}

type TableProps = ListProps & { readonly label: string };

function CaseTable({ label, cases, withOffice }: TableProps): ReactElement {
  const { t } = useTranslation();
  const office: Column<CaseLine> = {
    key: 'office',
    title: t('case.office.label'),
    cell: (line) => t(`case.office.${line.office}`),
  };
  const columns: readonly Column<CaseLine>[] = [
    {
      key: 'policy',
      title: t('case.matter'),
      cell: (line) => matterLink(line, t),
    },
    { key: 'state', title: t('case.state'), cell: (line) => inSentence(line.state.staff) },
    {
      key: 'due',
      title: t('case.dueOn'),
      cell: dueDay,
    },
    ...(withOffice ? [office] : []),
    { key: 'area', title: t('work.address'), cell: (line) => inLanguage(line.area.name) },
    { key: 'assignee', title: t('case.assignee'), cell: (line) => line.assignee?.name ?? '—' },
  ];
  return <DataTable label={label} columns={columns} rows={cases} rowKey={(line) => String(line.id)} wideFirst />;
}

function matterLink(line: CaseLine, t: TFunction): ReactElement {
  return (
    <span className="matter">
      <Link to="/cases/$id" params={{ id: String(line.id) }}>
        {t('case.heading', { policy: inLanguage(line.policy.title), name: line.maskedName })}
      </Link>
      <span className="soft">
        {t('case.numberAndDay', { id: line.id, kind: t(`case.kind.${line.kind}`), date: line.openedOn })}
      </span>
    </span>
  );
}

function dueDay({ dueOn, dueSoon, overdue }: CaseLine): ReactElement {
  return (
    <span className="state date" data-state={overdue ? 'false' : dueSoon ? 'null' : 'not'}>
      {dueOn ?? '—'}
    </span>
  );
}
