import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Named, PolicyEntry } from '../../api/handbook.ts';
import { inLanguage } from '../../i18n/index.ts';
import { PolicyCard } from '../parts/policy-card.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { useEntries } from '../../api/handbook-queries.ts';
import { findEntries, tally } from '../search.ts';
import type { Filters } from '../search.ts';

const isWide = (): boolean => window.matchMedia('(width >= 45rem)').matches;

const route = getRouteApi('/handbook');

export function ListPage(): ReactElement {
  const { t } = useTranslation();
  const filters = route.useSearch();
  const navigate = useNavigate();
  const entries = useEntries();
  if (entries.isPending) return <Loading />;
  if (entries.isError) return <Failed retry={() => void entries.refetch()} />;
  const change = (next: Filters): void => {
    const kept = Object.fromEntries(Object.entries({ ...filters, ...next }).filter(([, value]) => value));
    void navigate({ to: '/handbook', search: kept, replace: true });
  };
  const found = findEntries(entries.data, filters);
  return (
    <div className="list-page">
      <h1>{t('list.title')}</h1>
      <form className="search" role="search" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          aria-label={t('home.search')}
          placeholder={t('home.placeholder')}
          defaultValue={filters.q ?? ''}
          maxLength={100}
          onChange={(event) => change({ q: event.target.value })}
        />
      </form>
      <details className="filter-box" open={isWide()}>
        <summary>{t('list.filter')}</summary>
        <div className="filters">
          <Choice
            label={t('list.situation')}
            value={filters.situation}
            list={tally(entries.data, (entry) => entry.situations)}
            onChange={(situation) => change({ situation })}
          />
          <Choice
            label={t('list.category')}
            value={filters.category}
            list={tally(entries.data, (entry) => entry.categories)}
            onChange={(category) => change({ category })}
          />
          <Choice
            label={t('list.department')}
            value={filters.department}
            list={tally(entries.data, (entry) => [entry.department])}
            onChange={(department) => change({ department })}
          />
        </div>
      </details>
      <p role="status">{found.length > 0 ? t('list.found', { count: found.length }) : t('list.none')}</p>
      <Chosen entries={entries.data} filters={filters} onClear={change} />
      <ul className="tiles cards">
        {found.map((entry) => (
          <li key={entry.id}>
            <PolicyCard entry={entry} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type ChosenProps = {
  readonly entries: readonly PolicyEntry[];
  readonly filters: Filters;
  readonly onClear: (next: Filters) => void;
};

/** What the list is narrowed to; each can be taken off. */
function Chosen({ entries, filters, onClear }: ChosenProps): ReactElement | null {
  const { t } = useTranslation();
  const named = entries.flatMap((entry) => [...entry.situations, ...entry.categories, entry.department]);
  const chosen = (['situation', 'category', 'department'] as const).flatMap((key) => {
    const name = named.find(({ code }) => code === filters[key]);
    return name ? [{ key, name: inLanguage(name) }] : [];
  });
  if (chosen.length === 0) return null;
  return (
    <p className="contents">
      {chosen.map(({ key, name }) => (
        <button
          key={key}
          className="tool"
          type="button"
          aria-label={t('list.takeOff', { name })}
          onClick={() => onClear({ [key]: undefined })}
        >
          {name} <span aria-hidden="true"> ✕</span>
        </button>
      ))}
    </p>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly list: readonly { readonly named: Named; readonly count: number }[];
  readonly onChange: (code: string | undefined) => void;
};

function Choice({ label, value, list, onChange }: ChoiceProps): ReactElement {
  const { t } = useTranslation();
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{t('list.any')}</option>
        {list.map(({ named, count }) => (
          <option key={named.code} value={named.code}>
            {inLanguage(named)} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
