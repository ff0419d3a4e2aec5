import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyResult, Reason } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { showQuantity } from '../../i18n/quantity.ts';
import { useIllustrativeKeys } from './illustrative-mark.tsx';

const signs = { true: '✓', false: '✗', null: '?' } as const;

/** 'limit 880.00 yuan; missed by 30.00 yuan'; nothing to say where there is simply none of what is asked for. */
export function gapText(t: TFunction, { by, limit, unit, shown }: NonNullable<Reason['gap']>): string {
  if (by === 0 && limit === 0) return '';
  const words = { limit: showQuantity(limit, unit), gap: inLanguage(shown) };
  return t(by === 0 ? 'work.gapOnLine' : 'work.gap', words);
}

/** Why and why not, article by article, with the values that decided. */
export function ReasonList({ result, date }: { readonly result: PolicyResult; readonly date: string }): ReactElement {
  const { t } = useTranslation();
  const illustrative = useIllustrativeKeys(result.policy, date);
  return (
    <>
      <ol className="reasons">
        {result.reasons.map((reason) => (
          <ReasonOf key={reason.condition} reason={reason} illustrative={illustrative} />
        ))}
      </ol>
      {result.missing.length > 0 ? (
        <div className="ask">
          <b>{t('work.ask')}</b>
          <ul>
            {result.missing.map((one) => (
              <li key={`${one.fact}/${one.subject}`}>
                {inLanguage(one.question)} <span className="soft">{inLanguage(one.department)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

type ReasonProps = { readonly reason: Reason; readonly illustrative: ReadonlySet<string> };

function ReasonOf({ reason, illustrative }: ReasonProps): ReactElement {
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
      {reason.values.length > 0 ? (
        <dl className="values">
          {reason.values.map((value) => (
            <div key={value.key}>
              <dt>{inLanguage(value.label)}</dt>
              <dd>
                {inLanguage(value.shown)}{' '}
                {illustrative.has(value.key) ? <span className="mark">{t('work.illustrativeValue')}</span> : null}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {reason.gap && gapText(t, reason.gap) !== '' ? <p className="gap">{gapText(t, reason.gap)}</p> : null}
      <p className="soft article">{inLanguage(reason.article)}</p>
    </li>
  );
}
