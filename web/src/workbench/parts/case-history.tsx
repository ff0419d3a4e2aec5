import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { inSentence, showMoment, showYuan } from '../show.ts';

/** All that was done in a case, the latest first. */
export function CaseHistory({ view }: { readonly view: CaseView }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <h2>{t('case.history')}</h2>
      <ol className="plain history" reversed>
        {view.actions.toReversed().map((action) => (
          <li key={action.number}>
            <p>
              <b>{inSentence(action.label)}</b>{' '}
              {moved(view, action) ? <span className="soft">→ {inLanguage(action.toState)}</span> : null}
            </p>
            <p className="soft">
              {t('case.by', { name: action.actorName ?? t('case.system'), date: showMoment(action.actedAt) })}
            </p>
            <Details data={action.data} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type Action = CaseView['actions'][number];

/** Whether an action led to another state. */
const moved = ({ actions }: CaseView, { number, toState }: Action): boolean =>
  actions.find((before) => before.number === number - 1)?.toState.en !== toState.en;

function Details({ data }: { readonly data: Readonly<Record<string, unknown>> }): ReactElement | null {
  const { t, i18n } = useTranslation();
  const shown = Object.entries(data).flatMap(([name, value]) => {
    const key = [`case.detail.${name}`, `case.field.${name}`].find((one) => i18n.exists(one));
    const text = key === undefined ? undefined : inWords(name, value, t);
    return key === undefined || text === undefined ? [] : [{ key, text }];
  });
  if (shown.length === 0) return null;
  return (
    <dl className="pairs">
      {shown.map(({ key, text }) => (
        <div key={key}>
          <dt>{t(key as 'case.field.reason')}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

/** What was filled in, for people; undefined for what only the programme needs. */
function inWords(name: string, value: unknown, t: Translate): string | undefined {
  if (name === 'amountFen' && typeof value === 'number') return showYuan(value);
  if (typeof value === 'boolean') return value ? t('case.yes') : t('case.no');
  if (name === 'recommends' || name === 'outcome') return t(`case.choice.${String(value)}` as 'case.choice.grant');
  if (name === 'manages' && typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(
        ([item, able]) => `${t(`case.field.${item}` as 'case.field.eating')}：${able ? t('case.yes') : t('case.no')}`,
      )
      .join('；');
  if (Array.isArray(value)) return value.map(String).join('、');
  if (typeof value === 'string' || typeof value === 'number') return name.endsWith('Id') ? undefined : String(value);
  return undefined;
}
