import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchEntitlement, fetchEntitlements, pauseHelp, reportChange } from '../../api/entitlements.ts';
import type { EntitlementView } from '../../api/entitlements.ts';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';
import { useMoney } from '../show.ts';
import { Field } from './field.tsx';

type Props = { readonly householdId: number; readonly nameOf: (subject: string) => string };

/** Help that was granted to a household: what runs, since when, how much, and what staff may do about it. */
export function Entitlements({ householdId, nameOf }: Props): ReactElement | null {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const list = useQuery({
    queryKey: ['entitlements', householdId],
    queryFn: () => fetchEntitlements(householdId),
    enabled: permissions.includes('entitlement.read'),
  });
  if (!list.data || list.data.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('case.entitlements')}</h2>
      <ul className="plain">
        {list.data.map((one) => (
          <EntitlementLine key={one.id} one={one} nameOf={nameOf} />
        ))}
      </ul>
    </section>
  );
}

type LineProps = { readonly one: EntitlementView; readonly nameOf: (subject: string) => string };
type Verb = 'report' | 'pause' | 'resume';

function EntitlementLine({ one, nameOf }: LineProps): ReactElement {
  const { t } = useTranslation();
  const money = useMoney();
  const { id, policy, personId, fromMonth, untilMonth, amountFen, pausedBy, caseId } = one;
  const runs = untilMonth === null && policy.period !== 'once';
  return (
    <li className="finding">
      <div className="finding-head">
        <b>{inLanguage(policy.title)}</b>
        <span>{personId === null ? t('work.wholeHousehold') : nameOf(String(personId))}</span>
        <b className="finding-amount">{money({ period: policy.period, amountFen })}</b>
      </div>
      <p className="soft">
        {t('case.since', { date: fromMonth })}
        {untilMonth === null ? '' : ` · ${t('case.until', { date: untilMonth })}`}
        {pausedBy === null ? '' : ` · ${t(`case.pausedBy.${pausedBy}`)}`}{' '}
        {caseId === null ? null : (
          <Link to="/cases/$id" params={{ id: String(caseId) }}>
            {t('case.number')} {caseId}
          </Link>
        )}
      </p>
      {runs ? <Verbs id={id} householdId={one.householdId} paused={pausedBy === 'human'} /> : null}
    </li>
  );
}

type VerbsProps = { readonly id: number; readonly householdId: number; readonly paused: boolean };

function Verbs({ id, householdId, paused }: VerbsProps): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { permissions } = useAccount();
  const [verb, setVerb] = useState<Verb>();
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const send = async (): Promise<void> => {
    setFailure(undefined);
    try {
      if (verb === 'report') {
        const opened = await reportChange(id, words);
        await navigate({ to: '/cases/$id', params: { id: String(opened.id) } });
        return;
      }
      const pauseId = verb === 'resume' ? await humanPauseOf(id) : undefined;
      await pauseHelp(id, {
        kind: verb === 'resume' ? 'resume' : 'pause',
        reason: words,
        ...(pauseId === undefined ? {} : { pauseId }),
      });
      setVerb(undefined);
      setWords('');
      await client.invalidateQueries({ queryKey: ['entitlements', householdId] });
    } catch (error) {
      setFailure(error);
    }
  };
  const field = `entitlement-${id}-reason`;
  return (
    <>
      <div className="bar">
        {permissions.includes('case.open') ? (
          <Button onClick={() => setVerb('report')}>{t('case.verb.report')}</Button>
        ) : null}
        {permissions.includes('entitlement.pause') ? (
          <Button onClick={() => setVerb(paused ? 'resume' : 'pause')}>
            {t(paused ? 'case.verb.resume' : 'case.verb.pause')}
          </Button>
        ) : null}
      </div>
      {verb === undefined ? null : (
        <div className="bar">
          <Field id={field} label={t(verb === 'report' ? 'case.field.change' : 'case.field.reason')}>
            <input
              id={field}
              className="field"
              value={words}
              onChange={({ currentTarget }) => setWords(currentTarget.value)}
            />
          </Field>
          <Button type="primary" onClick={() => void send()} disabled={words.trim().length < 2}>
            {t('case.take')}
          </Button>
          <Button onClick={() => setVerb(undefined)}>{t('case.cancel')}</Button>
        </div>
      )}
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
    </>
  );
}

/** The pause by a member of staff that lasts; only a member of staff ends it. */
async function humanPauseOf(id: number): Promise<number | undefined> {
  const { pauses } = await fetchEntitlement(id);
  return pauses.find(({ kind, resumedFrom }) => kind === 'human' && resumedFrom === null)?.id;
}
