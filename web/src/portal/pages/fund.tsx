import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { formatYuan } from '@zhuni/engine/values';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchPublications } from '../../api/fund.ts';
import type { Publication } from '../../api/fund.ts';
import { Failed, Loading } from '../parts/states.tsx';

const route = getRouteApi('/fund');
const city = '370300';

/** What everyone may know of the fund: sums by quarter and year. */
export function FundPage(): ReactElement {
  const { t } = useTranslation();
  const { area = city } = route.useSearch();
  const published = useQuery({ queryKey: ['fund', area], queryFn: () => fetchPublications(area) });
  return (
    <div className="list-page">
      <h1>{t('fundPage.title')}</h1>
      <p>{t('fundPage.lead')}</p>
      {published.isPending ? <Loading /> : null}
      {published.isError ? <Failed retry={() => void published.refetch()} /> : null}
      {published.data?.length === 0 ? <p role="status">{t('fundPage.none')}</p> : null}
      {published.data?.map((one) => (
        <Period key={`${one.year}-${one.quarter}`} of={one} />
      ))}
      <p>
        <a href={`/api/fund/publications.csv?area=${area}`} download>
          {t('fundPage.csv')}
        </a>{' '}
        · <a href={`/api/fund/publications?area=${area}`}>{t('fundPage.json')}</a>
      </p>
    </div>
  );
}

type Counted = { readonly count: number | null; readonly sumFen: number | null } | null;

function Period({ of: { year, quarter, publishedOn, figures } }: { readonly of: Publication }): ReactElement {
  const { t } = useTranslation();
  const grants = (counted: Counted): string =>
    counted === null || counted.count === null || counted.sumFen === null
      ? t('fundPage.few')
      : t('fundPage.families', { count: counted.count, amount: formatYuan(counted.sumFen) });
  const { count, sumFen } = figures.donations;
  return (
    <section>
      <h2>{t(`fundPage.period.${quarter as 0}`, { year })}</h2>
      <p className="small">{t('fundPage.publishedOn', { date: publishedOn })}</p>
      <dl>
        <dt>{t('fundPage.donations')}</dt>
        <dd>{t('fundPage.gifts', { count, amount: formatYuan(sumFen) })}</dd>
        <dt>{t('fundPage.grants')}</dt>
        <dd>{grants(figures.grants)}</dd>
        {figures.byCause.map((one) => (
          <CauseLine key={one.cause} name={t(`fundPage.cause.${one.cause}`)} value={grants(one)} />
        ))}
      </dl>
    </section>
  );
}

function CauseLine({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
