import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';

/** What stands in the place of data that is not there yet, or did not come. */
export function Waiting({ query }: { readonly query: Pick<UseQueryResult, 'error' | 'refetch'> }): ReactElement {
  const { t } = useTranslation();
  const { error, refetch } = query;
  if (!error)
    return (
      <div role="status" aria-label={t('state.loading')}>
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      </div>
    );
  const retry = <Button onClick={() => void refetch()}>{t('work.retry')}</Button>;
  return <Alert type="error" showIcon role="alert" title={inLanguage(problemText(error))} action={retry} />;
}
