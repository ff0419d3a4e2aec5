import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function Loading(): ReactElement {
  const { t } = useTranslation();
  return <p role="status">{t('state.loading')}</p>;
}

export function Failed({ retry }: { readonly retry: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="error-box" role="alert">
      <p>{t('state.failed')}</p>
      <button className="tool" type="button" onClick={retry}>
        {t('state.retry')}
      </button>
    </div>
  );
}

export function Missing(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="error-box">
      <h1>{t('state.missing')}</h1>
      <p>{t('state.missingHelp')}</p>
      <Link to="/">{t('state.home')}</Link>
    </div>
  );
}
