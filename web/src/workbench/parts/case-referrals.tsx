import { useQueryClient } from '@tanstack/react-query';
import { departments } from '@zhuni/policies';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { referCase } from '../../api/cases.ts';
import type { CaseView } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';
import { Field } from './field.tsx';
import { ReferralLine } from './referrals.tsx';

/** What was asked of other offices about a case, and the form to ask. */
export function CaseReferrals({ view }: { readonly view: CaseView }): ReactElement | null {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { permissions } = useAccount();
  const [department, setDepartment] = useState<string>();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const reload = (): void => void client.invalidateQueries({ queryKey: ['case', String(view.id)] });
  const waits = view.referrals.some(({ answer }) => answer === null);
  const may = permissions.includes('case.refer') && view.state.open && !waits;
  if (view.referrals.length === 0 && !may) return null;
  const send = async (): Promise<void> => {
    setFailure(undefined);
    try {
      await referCase(view.id, { toDepartment: department ?? '', reason });
      setReason('');
      reload();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <section className="panel">
      <h2>{t('case.referrals')}</h2>
      <ul className="plain">
        {view.referrals.map((referral) => (
          <ReferralLine
            key={referral.id}
            referral={referral}
            onDone={reload}
            answerable={permissions.includes('case.refer')}
          />
        ))}
      </ul>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      {may ? (
        <details className="fold" open={failure === undefined ? undefined : true}>
          <summary>{t('case.referOpen')}</summary>
          <div className="bar">
            <Field id="refer-to" label={t('case.referTo')}>
              <Select
                id="refer-to"
                className="pick"
                value={department ?? null}
                onChange={(code: string | null) => setDepartment(code ?? undefined)}
                options={Object.entries(departments).map(([value, name]) => ({ value, label: inLanguage(name) }))}
              />
            </Field>
            <Field id="refer-reason" label={t('case.referReason')}>
              <input
                id="refer-reason"
                className="field"
                value={reason}
                onChange={({ currentTarget }) => setReason(currentTarget.value)}
              />
            </Field>
            <Button onClick={() => void send()} disabled={department === undefined || reason.trim().length < 2}>
              {t('case.refer')}
            </Button>
          </div>
        </details>
      ) : null}
    </section>
  );
}
