import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntries, usePolicy } from '../../api/handbook-queries.ts';
import { illustrativeKeys } from '../illustrative-keys.ts';

/** Says of a policy that some of its numbers are illustrative; nothing where all are confirmed. */
export function IllustrativeMark({ policy }: { readonly policy: string }): ReactElement | null {
  const entries = useEntries();
  const { t } = useTranslation();
  return entries.data?.some(({ id, illustrative }) => id === policy && illustrative) ? (
    <span className="mark" title={t('policy.illustrative')}>
      {t('work.hasIllustrative')}
    </span>
  ) : null;
}

/** Which values of a policy's reasons are illustrative on a date; empty until the handbook has answered. */
export function useIllustrativeKeys(policy: string, date: string): ReadonlySet<string> {
  const record = usePolicy(policy);
  return record.data ? illustrativeKeys(record.data, date) : new Set();
}
