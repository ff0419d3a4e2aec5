import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailed } from '../../api/client.ts';
import { inLanguage } from '../../i18n/index.ts';

/** What stands in the place of data that is not there yet, or did not come. */
export function Waiting({ query }: { readonly query: Pick<UseQueryResult, 'error' | 'refetch'> }): ReactElement {
  const { t } = useTranslation();
  const { error, refetch } = query;
  if (!error) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  const message = error instanceof CallFailed ? inLanguage(error.problem.message) : error.message;
  const retry = (
    <Button onClick={() => void refetch()} size="small">
      {t('work.retry')}
    </Button>
  );
  return <Alert type="error" showIcon role="alert" title={message} action={retry} />;
}
