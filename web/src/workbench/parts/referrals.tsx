import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answerReferral, fetchReferrals } from '../../api/cases.ts';
import type { Referral } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';
import { showMoment } from '../show.ts';
import { Field } from './field.tsx';

/** Cases that other offices sent here for an answer; nothing when there are none. */
export function ReferralsHere({ area }: { readonly area: string }): ReactElement | null {
  const { t } = useTranslation();
  const client = useQueryClient();
  const referrals = useQuery({ queryKey: ['referrals', area], queryFn: () => fetchReferrals(area) });
  if (!referrals.data || referrals.data.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('case.referralsHere')}</h2>
      <ul className="plain">
        {referrals.data.map((one) => (
          <ReferralLine
            key={one.id}
            referral={one}
            onDone={() => void client.invalidateQueries({ queryKey: ['referrals', area] })}
            answerable
          />
        ))}
      </ul>
    </section>
  );
}

type Props = { readonly referral: Referral; readonly onDone: () => void; readonly answerable?: boolean };

/** One referral: sent, acknowledged, answered; with the buttons for whoever may answer. */
export function ReferralLine({ referral, onDone, answerable = false }: Props): ReactElement {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const { id, toName, reason, senderName, sentAt, acknowledgedAt, answeredAt } = referral;
  const send = async (kind: 'acknowledge' | 'answer'): Promise<void> => {
    setFailure(undefined);
    try {
      await answerReferral(id, { kind, ...(kind === 'answer' ? { answer } : {}) });
      onDone();
    } catch (error) {
      setFailure(error);
    }
  };
  const field = `referral-${id}`;
  return (
    <li className="finding">
      <p>
        {toName ? <b>{inLanguage(toName)}：</b> : null}
        {reason}{' '}
        <span className="soft">
          {t('case.sent', { name: senderName ?? t('case.system'), date: showMoment(sentAt) })}
        </span>
      </p>
      {referral.answer === null ? (
        <p className="soft">{acknowledgedAt === null ? t('case.notAcknowledged') : t('case.acknowledged')}</p>
      ) : (
        <p>
          {t('case.answer')}：{referral.answer} <span className="soft">{answeredAt && showMoment(answeredAt)}</span>
        </p>
      )}
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      {answerable && referral.answer === null && acknowledgedAt === null ? (
        <Button onClick={() => void send('acknowledge')}>{t('case.acknowledge')}</Button>
      ) : null}
      {answerable && referral.answer === null && acknowledgedAt !== null ? (
        <div className="bar">
          <Field id={field} label={t('case.answerLabel')}>
            <input id={field} className="field" value={answer} onChange={(event) => setAnswer(event.target.value)} />
          </Field>
          <Button type="primary" onClick={() => void send('answer')} disabled={answer.trim().length < 2}>
            {t('case.answer')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
