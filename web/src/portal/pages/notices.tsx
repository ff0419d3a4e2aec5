import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchNotices } from '../../api/notices.ts';
import type { NoticePage } from '../../api/notices.ts';
import { inLanguage } from '../../i18n/index.ts';
import { Unindexed } from '../parts/unindexed.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import './notices.css';

const route = getRouteApi('/notices');
const city = '370300';
const staleMs = 60_000;

/** What is on show, looked for by area and never by name. */
export function NoticesPage(): ReactElement {
  const { t } = useTranslation();
  const { area = city, page = 1 } = route.useSearch();
  const notices = useQuery({
    queryKey: ['notices', area, page],
    queryFn: () => fetchNotices({ area, page }),
    staleTime: staleMs,
  });
  return (
    <div className="list-page">
      <Unindexed />
      <h1>{t('notice.title')}</h1>
      <p>{t('notice.lead')}</p>
      {notices.isPending ? <Loading /> : null}
      {notices.isError ? <Failed retry={() => void notices.refetch()} /> : null}
      {notices.data ? (
        <>
          <AreaChoice page={notices.data} />
          <Found found={notices.data} />
        </>
      ) : null}
    </div>
  );
}

/** One level after the other: county, town, village. */
function AreaChoice({ page }: { readonly page: NoticePage }): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = [...page.ancestors, page.area];
  const levels = useQueries({
    queries: path.map(({ code }) => ({
      queryKey: ['notices', code, 1],
      queryFn: () => fetchNotices({ area: code, page: 1 }),
      staleTime: staleMs,
    })),
  });
  const go = (area: string): void => void navigate({ to: '/notices', search: { area } });
  return (
    <div className="filters">
      {levels.map(({ data }, depth) => {
        const [first] = data?.children ?? [];
        const above = path[depth];
        if (!data || !first || !above || first.area.level === 'city') return null;
        return (
          <div key={above.code} className="area-choice">
            <label htmlFor={`in-${above.code}`}>{t(`notice.level.${first.area.level}`)}</label>
            <select
              id={`in-${above.code}`}
              value={path[depth + 1]?.code ?? ''}
              onChange={({ target }) => go(target.value || above.code)}
            >
              <option value="">{t('notice.choose')}</option>
              {data.children.map(({ area, count }) => (
                <option key={area.code} value={area.code}>
                  {inLanguage(area.name)} ({count})
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </div>
  );
}

function Found({ found }: { readonly found: NoticePage }): ReactElement {
  const { t } = useTranslation();
  const counted = found.area.level === 'city' || found.area.level === 'county';
  return (
    <>
      <p role="status">
        {inLanguage(found.area.name)}：
        {found.total === 0 ? t('notice.none') : t('notice.count', { count: found.total })}
      </p>
      {counted ? <Areas found={found} /> : <Cards found={found} />}
    </>
  );
}

function Areas({ found }: { readonly found: NoticePage }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('notice.chooseTown')}</p>
      <ul className="tiles" aria-label={t('notice.areas')}>
        {found.children
          .filter(({ count }) => count > 0)
          .map(({ area, count }) => (
            <li key={area.code}>
              <Link className="tile" to="/notices" search={{ area: area.code }}>
                <span>{inLanguage(area.name)}</span>
                <span className="count">{count}</span>
              </Link>
            </li>
          ))}
      </ul>
    </>
  );
}

function Cards({ found }: { readonly found: NoticePage }): ReactElement {
  const { t } = useTranslation();
  const { area, page, pageRowsMax, total } = found;
  const search = (to: number) => ({ area: area.code, page: to });
  const pages = Math.ceil(total / pageRowsMax);
  return (
    <>
      <ul className="tiles cards">
        {found.notices.map((notice) => (
          <li key={notice.id}>
            <Link className="card" to="/notices/$id" params={{ id: String(notice.id) }}>
              <b>{inLanguage(notice.title)}</b>
              <p>
                {notice.name} <span className="small">{notice.village ? inLanguage(notice.village) : null}</span>
              </p>
              <span className="small">{t('notice.until', { date: notice.endsOn })}</span>
            </Link>
          </li>
        ))}
      </ul>
      {pages > 1 ? (
        <nav className="contents" aria-label={t('notice.pages')}>
          {page > 1 ? (
            <Link className="tool" to="/notices" search={search(page - 1)}>
              {t('notice.earlier')}
            </Link>
          ) : null}
          <span className="tool">
            {page} / {pages}
          </span>
          {page < pages ? (
            <Link className="tool" to="/notices" search={search(page + 1)}>
              {t('notice.later')}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}
