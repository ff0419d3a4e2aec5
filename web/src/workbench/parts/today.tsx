import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchCaseCounts } from '../../api/cases.ts';
import { useAccount } from '../session.ts';
import { showCount } from '../show.ts';

/** What is to be done today, by the numbers, each leading to its list; what is zero is left out, unless all is. */
export function Today(): ReactElement | null {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const may = permissions.includes('case.list');
  const counts = useQuery({ queryKey: ['cases', 'counts'], queryFn: fetchCaseCounts, enabled: may });
  if (!may || !counts.data) return null;
  const { overdue, dueSoon, office, mine, prepared } = counts.data;
  const tiles = [
    { key: 'overdue', count: overdue, tone: 'bad', search: { scope: 'open', due: 'overdue' } },
    { key: 'soon', count: dueSoon, tone: 'warn', search: { scope: 'open', due: 'due-soon' } },
    { key: 'mine', count: mine, tone: 'none', search: { scope: 'mine' } },
    { key: 'office', count: office, tone: 'none', search: { scope: 'office' } },
  ] as const;
  const shown = tiles.filter(({ key, count }) => count > 0 || key === 'office');
  return (
    <section aria-labelledby="today">
      <h2 id="today">{t('case.today.title')}</h2>
      <ul className="today">
        {shown.map(({ key, count, tone, search }) => (
          <li key={key} data-tone={tone}>
            <Link to="/cases" search={search}>
              <span>{t(`case.today.${key}`)}</span>
              <b>{showCount(count)}</b>
            </Link>
          </li>
        ))}
        {prepared > 0 && permissions.includes('case.decide') ? (
          <li data-tone="none">
            <Link to="/approvals">
              <span>{t('case.today.approvals')}</span>
              <b>{showCount(prepared)}</b>
            </Link>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
