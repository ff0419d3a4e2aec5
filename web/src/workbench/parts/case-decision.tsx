import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/cases.ts';
import { fetchDecision, issueDecision, signDecision } from '../../api/decisions.ts';
import type { CaseDecision as CaseDecisionView, Decision, Draft } from '../../api/decisions.ts';
import { documentAddress } from '../../api/documents.ts';
import { inLanguage } from '../../i18n/index.ts';
import { caseDecisionKey, useCaseDecision } from '../decision-queries.ts';
import { useAccount } from '../session.ts';
import { showMoment, useMoney } from '../show.ts';
import { DecisionReasons } from './decision-reasons.tsx';
import { Outcome, useActing } from './outcome.tsx';
import { ProposalOf } from './proposal.tsx';
import { Waiting } from './waiting.tsx';

/** The decision of a case: what the rules give, what waits for approval, what was decided and can be printed. */
export function CaseDecision({ view }: { readonly view: CaseView }): ReactElement | null {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const query = useCaseDecision(view.id, permissions.includes('decision.read'));
  if (!permissions.includes('decision.read')) return null;
  if (!query.data)
    return (
      <section className="panel">
        <h2>{t('decision.title')}</h2>
        <Waiting query={query} />
      </section>
    );
  const { proposal, trouble, draft, decision } = query.data;
  if (!proposal && !trouble && !decision) return null;
  return (
    <section className="panel" aria-labelledby="case-decision">
      <h2 id="case-decision">{t(decision ? 'decision.decided' : draft ? 'decision.draftTitle' : 'decision.title')}</h2>
      {draft ? <DraftOf view={view} draft={draft} /> : null}
      {trouble ? <p className="ask">{inLanguage(trouble)}</p> : null}
      {proposal ? (
        <>
          {draft ? <h3>{t('decision.proposed')}</h3> : null}
          <ProposalOf proposal={proposal} />
        </>
      ) : null}
      {decision ? <Decided view={view} decided={decision} /> : null}
    </section>
  );
}

type DraftProps = { readonly view: CaseView; readonly draft: Draft };

/** What one person has prepared and another must approve. */
function DraftOf({ view, draft }: DraftProps): ReactElement {
  const { t } = useTranslation();
  const money = useMoney();
  const client = useQueryClient();
  const acting = useActing();
  const { outcome, amountFen, period, preparedByName, preparedAt, secondByName, secondAt } = draft;
  const sign = (): void =>
    void acting.act(async () => {
      client.setQueryData(caseDecisionKey(view.id), await signDecision(view.id));
      await client.invalidateQueries({ queryKey: ['case', String(view.id)] });
      return t('decision.signedNow');
    });
  return (
    <div className="draft" data-differs={draft.differs}>
      <p className="verdict">
        <b>{t(`decision.drafted.${outcome}`)}</b>
        {outcome === 'granted' ? <b className="verdict-amount">{money({ period, amountFen })}</b> : null}
        <span className="soft">
          {t('decision.preparedBy', { name: preparedByName ?? t('case.system'), date: showMoment(preparedAt) })}
        </span>
      </p>
      {draft.stale ? <p className="warning">{t('decision.stale')}</p> : null}
      {draft.differs ? (
        <>
          <p>
            <b>{t('decision.differs')}</b> {draft.differsReason}
          </p>
          <p>
            {secondAt === null
              ? t('decision.unsigned')
              : t('decision.signed', { name: secondByName ?? t('case.system'), date: showMoment(secondAt) })}
          </p>
        </>
      ) : null}
      <Outcome of={acting} />
      {draft.maySign ? (
        <Button type="primary" onClick={sign} loading={acting.busy}>
          {t('decision.sign')}
        </Button>
      ) : null}
    </div>
  );
}

type DecidedProps = { readonly view: CaseView; readonly decided: NonNullable<CaseDecisionView['decision']> };

/** The decision as it stands, with its paper and the proof that it can be worked out again. */
function Decided({ view, decided }: DecidedProps): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { permissions } = useAccount();
  const acting = useActing();
  const query = useQuery({ queryKey: ['decision', decided.id], queryFn: () => fetchDecision(decided.id) });
  if (!query.data) return <Waiting query={query} />;
  const issue = (): void =>
    void acting.act(async () => {
      client.setQueryData(caseDecisionKey(view.id), await issueDecision(view.id));
      await client.invalidateQueries({ queryKey: ['documents', view.id] });
      return undefined;
    });
  return (
    <>
      <Verdict decision={query.data} />
      <DecisionReasons reasons={query.data.reasons} />
      <p className="soft">{inLanguage(query.data.objection)}</p>
      <Outcome of={acting} />
      <div className="bar">
        {decided.documentId !== null ? (
          <a className="quiet" href={documentAddress(decided.documentId)} target="_blank" rel="noreferrer">
            {t('decision.paper')}
          </a>
        ) : permissions.includes('case.act') ? (
          <Button onClick={issue} loading={acting.busy}>
            {t('decision.issue')}
          </Button>
        ) : null}
      </div>
      <p className="proof">
        <span className="state" data-state={String(decided.identical)}>
          {t(decided.identical ? 'decision.identical' : 'decision.otherwise')}
        </span>{' '}
        <span className="soft">
          {t('decision.hash')} <code title={query.data.hash}>{query.data.hash.slice(0, 16)}…</code>
        </span>
      </p>
    </>
  );
}

function Verdict({ decision }: { readonly decision: Decision }): ReactElement {
  const { t } = useTranslation();
  const money = useMoney();
  const { outcome, amountFen, period, fromMonth, preparedBy, secondBy, approvedBy, approvedAt, batchId } = decision;
  return (
    <>
      <p className="verdict">
        <b className="state" data-state={outcome === 'granted' ? 'true' : 'not'}>
          {t(`decision.result.${outcome}`)}
        </b>
        {outcome === 'granted' ? <b className="verdict-amount">{money({ period, amountFen })}</b> : null}
        {fromMonth === null ? null : <span>{t('case.since', { date: fromMonth })}</span>}
      </p>
      <p className="soft">
        {t('decision.people', { prepared: preparedBy, approved: approvedBy, date: showMoment(approvedAt) })}
        {secondBy === null ? '' : ` · ${t('decision.signer', { name: secondBy })}`}
        {batchId === null ? '' : ` · ${t('decision.batch', { id: batchId })}`}
      </p>
      {decision.differs ? (
        <p>
          <b>{t('decision.differs')}</b> {decision.differsReason}
        </p>
      ) : null}
    </>
  );
}
