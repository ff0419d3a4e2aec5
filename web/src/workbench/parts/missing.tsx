import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Shown at an address that leads nowhere. */
export function Missing(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="panel">
      <h1>{t('state.missing')}</h1>
      <p>{t('work.missingPage')}</p>
      <Link to="/overview">{t('work.menu.overview')}</Link>
    </div>
  );
}
