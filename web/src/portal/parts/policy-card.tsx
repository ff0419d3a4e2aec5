import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyEntry } from '../../api/handbook.ts';
import { inLanguage } from '../../i18n/index.ts';

/** One policy in a list: what it is, who gives it, how often. */
export function PolicyCard({ entry }: { readonly entry: PolicyEntry }): ReactElement {
  const { t } = useTranslation();
  return (
    <Link className="card" to="/handbook/$id" params={{ id: entry.id }}>
      <h3>{inLanguage(entry.title)}</h3>
      <p>{inLanguage(entry.summary)}</p>
      <ul className="tags">
        <li className="tag">{inLanguage(entry.department)}</li>
        <li className="tag">{t(`policy.per${entry.period[0]?.toUpperCase() ?? ''}${entry.period.slice(1)}`)}</li>
        {entry.byApplication ? null : <li className="tag">{t('policy.byList')}</li>}
      </ul>
    </Link>
  );
}
