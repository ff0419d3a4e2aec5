import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { formatYuan } from '@zhuni/engine/values';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchFigures } from '../../api/figures.ts';
import type { Figures, PolicyPaid } from '../../api/figures.ts';
import { useEntries } from '../../api/handbook-queries.ts';
import { ScrollBox } from '../../design/scroll-box.tsx';
import { inLanguage } from '../../i18n/index.ts';
import { Failed, Loading } from '../parts/states.tsx';
import './figures.css';

const route = getRouteApi('/figures');

/** What was paid in a month, in plain words: by policy, and by county or town. */
export function FiguresPage(): ReactElement {
  const { t } = useTranslation();
  const { area, month } = route.useSearch();
  const figures = useQuery({
    queryKey: ['figures', area, month],
    queryFn: () => fetchFigures(area, month),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="list-page">
      <h1>{t('figuresPage.title')}</h1>
      <p>{t('figuresPage.lead')}</p>
      {figures.isPending ? <Loading /> : null}
      {figures.isError ? <Failed retry={() => void figures.refetch()} /> : null}
      {figures.data ? <Month figures={figures.data} /> : null}
    </div>
  );
}

const count = (number: number): string => number.toLocaleString('en-US');
const isShown = ({ withheld, amountFen }: PolicyPaid): boolean => !withheld && amountFen !== null;
const sumFen = (policies: readonly PolicyPaid[]): number =>
  policies.filter(isShown).reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);

function Month({ figures }: { readonly figures: Figures }): ReactElement {
  const { t } = useTranslation();
  const { month, publishedOn, area, policies } = figures;
  if (month === null) return <p role="status">{t('figuresPage.none')}</p>;
  const shown = policies.filter(isShown);
  const hidden = policies.length - shown.length;
  const words = {
    month: nameOf(month, t),
    area: inLanguage(area.name),
    amount: formatYuan(sumFen(policies)),
    count: shown.length,
    hidden,
  };
  const sentence = policies.length === 0 ? 'nothing' : hidden === 0 ? 'sum' : 'sumOfShown';
  return (
    <>
      <Choice figures={figures} />
      <p role="status" className="figures-sum">
        <b>{t(`figuresPage.${sentence}`, words)}</b>{' '}
        <span className="small">{publishedOn ? t('figuresPage.publishedOn', { date: publishedOn }) : null}</span>
      </p>
      {policies.length > 0 ? <ByPolicy policies={policies} /> : null}
      {figures.areas.length > 0 ? <ByArea figures={figures} /> : null}
      <Withheld figures={figures} />
      <Downloads figures={figures} month={month} />
    </>
  );
}

type Translate = (key: string, words: Record<string, string>) => string;

const nameOf = (month: string, t: Translate): string => {
  const [year = '', number = ''] = month.split('-');
  return t('figuresPage.monthOf', { year, month: number });
};

type Props = { readonly figures: Figures };

function Choice({ figures: { months, month, area, parent } }: Props): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="filters">
      <div>
        <label htmlFor="figures-month">{t('figuresPage.month')}</label>
        <select
          id="figures-month"
          value={month ?? ''}
          onChange={({ target }) =>
            void navigate({ to: '/figures', search: { area: area.code, month: target.value }, resetScroll: false })
          }
        >
          {months.map((one) => (
            <option key={one} value={one}>
              {nameOf(one, t)}
            </option>
          ))}
        </select>
      </div>
      {parent ? (
        <Link className="tool" to="/figures" search={{ area: parent.code, month: month ?? undefined }}>
          {t('figuresPage.up', { area: inLanguage(parent.name) })}
        </Link>
      ) : null}
    </div>
  );
}

function ByPolicy({ policies }: { readonly policies: readonly PolicyPaid[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="section">
      <h2>{t('figuresPage.byPolicy')}</h2>
      <ul>
        {policies.map((one) => (
          <li key={one.policy}>
            <PolicyName of={one} />
            <br />
            {isShown(one)
              ? t('figuresPage.paid', {
                  households: count(one.households ?? 0),
                  persons: count(one.persons ?? 0),
                  amount: formatYuan(one.amountFen ?? 0),
                })
              : t('figuresPage.withheld')}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the handbook has leads there; help without application, such as at festivals, has no page of its own. */
function PolicyName({ of: { policy, title } }: { readonly of: PolicyPaid }): ReactElement {
  const entries = useEntries();
  return entries.data?.some(({ id }) => id === policy) ? (
    <Link to="/handbook/$id" params={{ id: policy }}>
      {inLanguage(title)}
    </Link>
  ) : (
    <b>{inLanguage(title)}</b>
  );
}

function ByArea({ figures: { areas, policies, month } }: Props): ReactElement {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  return (
    <section className="section">
      <h2>{t('figuresPage.byArea')}</h2>
      <div className="filters">
        <div>
          <label htmlFor="figures-policy">{t('figuresPage.policy')}</label>
          <select id="figures-policy" value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{t('figuresPage.allPolicies')}</option>
            {policies.map(({ policy, title }) => (
              <option key={policy} value={policy}>
                {inLanguage(title)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <ScrollBox label={t('figuresPage.byArea')}>
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">{t('figuresPage.area')}</th>
              {chosen === '' ? null : <th scope="col">{t('figuresPage.households')}</th>}
              {chosen === '' ? null : <th scope="col">{t('figuresPage.persons')}</th>}
              <th scope="col">{t('figuresPage.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map(({ area, policies: own }) => (
              <tr key={area.code}>
                <th scope="row">
                  {area.level === 'county' ? (
                    <Link to="/figures" search={{ area: area.code, month: month ?? undefined }}>
                      {inLanguage(area.name)}
                    </Link>
                  ) : (
                    inLanguage(area.name)
                  )}
                </th>
                <AreaCells policies={own} chosen={chosen} />
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

type CellsProps = { readonly policies: readonly PolicyPaid[]; readonly chosen: string };

function AreaCells({ policies, chosen }: CellsProps): ReactElement {
  const { t } = useTranslation();
  if (chosen === '') return <td>{formatYuan(sumFen(policies))}</td>;
  const found = policies.find(({ policy }) => policy === chosen);
  const told = (number: number | null, show: (value: number) => string): string => {
    if (!found) return show(0);
    return isShown(found) && number !== null ? show(number) : t('figuresPage.hidden');
  };
  return (
    <>
      <td>{told(found?.households ?? null, count)}</td>
      <td>{told(found?.persons ?? null, count)}</td>
      <td>{told(found?.amountFen ?? null, formatYuan)}</td>
    </>
  );
}

function Withheld({ figures: { note } }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="section">
      <h2>{t('figuresPage.few')}</h2>
      <p>{t('figuresPage.fewWhy')}</p>
      <p className="small">{inLanguage(note)}</p>
    </section>
  );
}

function Downloads({ figures, month }: Props & { readonly month: string }): ReactElement {
  const { t, i18n } = useTranslation();
  const { publisher, licence, area } = figures;
  const lang = i18n.language === 'en' ? 'en' : 'zh';
  return (
    <section className="section">
      <h2>{t('figuresPage.data')}</h2>
      <ul>
        <li>
          <a href={`/api/public/figures.csv?month=${month}&lang=${lang}`} download>
            {t('figuresPage.csvMonth')}
          </a>
        </li>
        <li>
          <a href={`/api/public/figures.csv?lang=${lang}`} download>
            {t('figuresPage.csvAll')}
          </a>
        </li>
        <li>
          <a href={`/api/public/figures?month=${month}&area=${area.code}`}>{t('figuresPage.json')}</a>
        </li>
      </ul>
      <p className="small">
        {inLanguage(publisher)} · <a href={licence.url}>{inLanguage(licence.name)}</a>
        <br />
        {inLanguage(licence.text)}
      </p>
    </section>
  );
}
