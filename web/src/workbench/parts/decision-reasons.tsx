import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainReason } from '../../api/decisions.ts';
import { inLanguage } from '../../i18n/index.ts';

const signs = { true: '✓', false: '✗', null: '?' } as const;

type Props = { readonly reasons: readonly PlainReason[] };

/** Conditions in plain words with their numbers and articles: what fails or is open first, what holds behind a fold. */
export function DecisionReasons({ reasons }: Props): ReactElement | null {
  const { t } = useTranslation();
  const telling = [...reasons.filter(({ holds }) => holds === false), ...reasons.filter(({ holds }) => holds === null)];
  const holding = reasons.filter(({ holds }) => holds === true);
  if (telling.length === 0) return <List reasons={holding} />;
  return (
    <>
      <List reasons={telling} />
      {holding.length === 0 ? null : (
        <details className="fold">
          <summary>{t('decision.holding', { count: holding.length })}</summary>
          <List reasons={holding} />
        </details>
      )}
    </>
  );
}

function List({ reasons }: Props): ReactElement {
  return (
    <ol className="reasons">
      {reasons.map((reason) => (
        <ReasonOf key={reason.condition} reason={reason} />
      ))}
    </ol>
  );
}

function ReasonOf({ reason }: { readonly reason: PlainReason }): ReactElement {
  const { t } = useTranslation();
  const holds = String(reason.holds) as keyof typeof signs;
  return (
    <li className="reason" data-holds={holds}>
      <div>
        <span className="state" data-state={holds}>
          <span aria-hidden="true">{signs[holds]}</span> {t(`work.holds.${holds}`)}
        </span>{' '}
        {inLanguage(reason.text)}
      </div>
      {reason.numbers.length === 0 ? null : (
        <p className="numbers">{reason.numbers.map((number) => inLanguage(number)).join(t('decision.between'))}</p>
      )}
      {reason.gap === null ? null : <p className="gap">{inLanguage(reason.gap)}</p>}
      <p className="soft article">{inLanguage(reason.article)}</p>
    </li>
  );
}
