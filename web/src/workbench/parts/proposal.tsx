import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../api/decisions.ts';
import { inLanguage } from '../../i18n/index.ts';
import { useMoney } from '../show.ts';
import { DecisionReasons } from './decision-reasons.tsx';

const tone = { entitled: 'true', 'not-entitled': 'false', unknown: 'null' } as const;

/** What the rules give in one line: the outcome, and how much. */
export function ProposalLine({ proposal }: { readonly proposal: Proposal }): ReactElement {
  const { t } = useTranslation();
  const money = useMoney();
  const { outcome, amountFen, period, date } = proposal;
  return (
    <p className="verdict">
      <b className="state" data-state={tone[outcome]}>
        {t(`decision.outcome.${outcome}`)}
      </b>
      {outcome === 'entitled' ? <b className="verdict-amount">{money({ period, amountFen })}</b> : null}
      <span className="soft">{t('decision.asOf', { date })}</span>
    </p>
  );
}

/** What the rules give, why, and what is still to be asked. */
export function ProposalOf({ proposal }: { readonly proposal: Proposal }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <ProposalLine proposal={proposal} />
      {proposal.missing.length === 0 ? null : (
        <div className="ask">
          <b>{t('work.ask')}</b>
          <ul>
            {proposal.missing.map((one) => (
              <li key={`${one.fact}/${one.subject}`}>{inLanguage(one.question)}</li>
            ))}
          </ul>
        </div>
      )}
      <details className="fold" open={proposal.outcome !== 'entitled'}>
        <summary>{t('decision.reasons', { count: proposal.reasons.length })}</summary>
        <DecisionReasons reasons={proposal.reasons} />
      </details>
    </>
  );
}
