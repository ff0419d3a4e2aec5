import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyRecord } from '../../api/handbook.ts';
import { inLanguage } from '../../i18n/index.ts';
import { Rates } from '../parts/rates.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { useEntries, usePolicy } from '../../api/handbook-queries.ts';

const route = getRouteApi('/handbook/$id');

export function PolicyPage(): ReactElement {
  const { id } = route.useParams();
  const policy = usePolicy(id);
  if (policy.isPending) return <Loading />;
  if (policy.isError) return <Failed retry={() => void policy.refetch()} />;
  return <PolicyText policy={policy.data} />;
}

function PolicyText({ policy }: { readonly policy: PolicyRecord }): ReactElement {
  const { t } = useTranslation();
  const per = t(`policy.per${policy.period[0]?.toUpperCase() ?? ''}${policy.period.slice(1)}`);
  return (
    <article>
      <p className="no-print">
        <Link to="/handbook">{t('policy.back')}</Link>
      </p>
      <h1>{inLanguage(policy.title)}</h1>
      <p className="amount">{inLanguage(policy.summary)}</p>
      <ul className="tags">
        <li className="tag">{inLanguage(policy.department)}</li>
        {policy.categories.map((category) => (
          <li className="tag" key={category.code}>
            {inLanguage(category)}
          </li>
        ))}
        <li className="tag">{t(`policy.${policy.subject}`)}</li>
        <li className="tag">{t(policy.byApplication ? 'policy.byApplication' : 'policy.byList')}</li>
      </ul>
      {policy.illustrative ? <p className="note warn">{t('policy.someIllustrative')}</p> : null}
      <Contents policy={policy} />
      <Section id="who" title={t('policy.who')}>
        <ol>
          {policy.conditions.map((condition) => (
            <li key={condition.id}>
              {inLanguage(condition.text)} <span className="article">{inLanguage(condition.article)}</span>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="how-much" title={`${t('policy.howMuch')} · ${per}`}>
        {policy.amount ? (
          <p className="amount">
            {inLanguage(policy.amount.text)} <span className="article">{inLanguage(policy.amount.article)}</span>
          </p>
        ) : (
          <p>{t('policy.perNone')}</p>
        )}
      </Section>
      <GuideSections policy={policy} />
      {policy.parameters.length > 0 ? (
        <Section id="rates" title={t('policy.overTime')}>
          <Rates parameters={policy.parameters} />
        </Section>
      ) : null}
      <Relations policy={policy} />
      <Section id="basis" title={t('policy.basis')}>
        <ul>
          {policy.basis.map((basis) => (
            <li key={`${basis.source}${basis.article ?? ''}`}>{inLanguage(basis)}</li>
          ))}
        </ul>
        <ExactRule policy={policy} />
      </Section>
      <p className="no-print">
        <button className="tool" type="button" onClick={() => window.print()}>
          {t('policy.print')}
        </button>
      </p>
    </article>
  );
}

/** Leads to the parts of the page that people ask for most. */
function Contents({ policy }: { readonly policy: PolicyRecord }): ReactElement {
  const { t } = useTranslation();
  const parts = [
    ['who', t('policy.who')],
    ['how-much', t('policy.howMuch')],
    ['papers', t('policy.papers')],
    ['where', t('policy.where')],
    ...(policy.parameters.length > 0 ? [['rates', t('policy.overTime')]] : []),
    ['basis', t('policy.basis')],
  ];
  return (
    <nav className="contents no-print" aria-label={t('policy.contents')}>
      {parts.map(([id, title]) => (
        <a className="tool" key={id} href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  );
}

function Relations({ policy: { relations } }: { readonly policy: PolicyRecord }): ReactElement | null {
  const { t } = useTranslation();
  const entries = useEntries();
  if (relations.length === 0) return null;
  return (
    <Section title={t('policy.relations')}>
      <ul>
        {relations.map((relation) => {
          const other = entries.data?.find(({ id }) => id === relation.policy);
          return (
            <li key={`${relation.kind}${relation.policy}`}>
              {inLanguage(relation.text)}:{' '}
              <Link to="/handbook/$id" params={{ id: relation.policy }}>
                {other ? inLanguage(other.title) : relation.policy}
              </Link>{' '}
              <span className="article">{inLanguage(relation.article)}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function GuideSections({ policy: { guide } }: { readonly policy: PolicyRecord }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Section id="papers" title={t('policy.papers')}>
        {guide.papers.length === 0 ? <p>{t('policy.noPapers')}</p> : <TextList texts={guide.papers} />}
      </Section>
      <Section id="where" title={t('policy.where')}>
        <p>{inLanguage(guide.where)}</p>
      </Section>
      {guide.steps.length > 0 ? (
        <Section title={t('policy.steps')}>
          <TextList texts={guide.steps} ordered />
        </Section>
      ) : null}
      {guide.limits.length > 0 ? (
        <Section title={t('policy.limits')}>
          <ul>
            {guide.limits.map((limit) => (
              <li key={limit.step.en}>
                {inLanguage(limit.step)}: <b>{t(`policy.${limit.unit}`, { count: limit.limit })}</b>{' '}
                <span className="article">{inLanguage(limit.article)}</span>{' '}
                {limit.illustrative ? <span className="tag warn">{t('policy.status.illustrative')}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={`${t('policy.notice')} · ${t('policy.recheck')}`}>
        <p>{inLanguage(guide.notice)}</p>
        <p>{inLanguage(guide.recheck)}</p>
      </Section>
    </>
  );
}

function ExactRule({ policy }: { readonly policy: PolicyRecord }): ReactElement {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('policy.exact')}</summary>
      <ol>
        {policy.conditions.map((condition) => (
          <li key={condition.id}>{inLanguage(condition.formula)}</li>
        ))}
      </ol>
      {policy.amount ? (
        <p>
          {t('policy.howMuch')}: {inLanguage(policy.amount.formula)}
        </p>
      ) : null}
      <h3>{t('policy.terms')}</h3>
      <dl>
        {policy.terms.map((term) => (
          <div key={term.label.en}>
            <dt>
              <b>{inLanguage(term.label)}</b>
            </dt>
            <dd>{inLanguage(term.formula)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function TextList({
  texts,
  ordered = false,
}: {
  readonly texts: readonly { zh: string; en: string }[];
  readonly ordered?: boolean;
}): ReactElement {
  const items = texts.map((text) => <li key={text.zh}>{inLanguage(text)}</li>);
  return ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

type SectionProps = { readonly id?: string; readonly title: string; readonly children: ReactNode };

function Section({ id, title, children }: SectionProps): ReactElement {
  return (
    <section className="section" {...(id ? { id } : {})}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
