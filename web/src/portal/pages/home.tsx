import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Named } from '../../api/handbook.ts';
import { inLanguage } from '../../i18n/index.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { tally } from '../search.ts';
import { useEntries } from '../../api/handbook-queries.ts';

export function HomePage(): ReactElement {
  const { t } = useTranslation();
  const entries = useEntries();
  return (
    <>
      <section className="hero">
        <h1>{t('home.title')}</h1>
        <p>{t('home.lead')}</p>
        <SearchBox />
      </section>
      <Doors count={entries.data?.length} />
      {entries.isPending ? <Loading /> : null}
      {entries.isError ? <Failed retry={() => void entries.refetch()} /> : null}
      {entries.data ? (
        <>
          <Tiles
            title={t('home.bySituation')}
            filter="situation"
            list={tally(entries.data, (entry) => entry.situations)}
          />
          <Tiles
            title={t('home.byCategory')}
            filter="category"
            list={tally(entries.data, (entry) => entry.categories)}
          />
          <Tiles
            title={t('home.byDepartment')}
            filter="department"
            list={tally(entries.data, (entry) => [entry.department])}
          />
        </>
      ) : null}
    </>
  );
}

/** The ways for those who do not want to search. */
function Doors({ count = 50 }: { readonly count?: number | undefined }): ReactElement {
  const { t, i18n } = useTranslation();
  return (
    <ul className="doors">
      <li>
        <Link className="door" to="/handbook">
          <b>{t('home.all', { count })}</b>
          <span>{t('home.allWhat')}</span>
        </Link>
      </li>
      <li>
        <a className="door" download href={i18n.language === 'en' ? '/api/handbook.pdf?lang=en' : '/api/handbook.pdf'}>
          <b>{t('home.pdf')}</b>
          <span>{t('home.pdfWhat')}</span>
        </a>
      </li>
      <li>
        <Link className="door" to="/notices">
          <b>{t('home.notices')}</b>
          <span>{t('home.noticesWhat')}</span>
        </Link>
      </li>
      <li>
        <Link className="door" to="/figures" search={{}}>
          <b>{t('home.figures')}</b>
          <span>{t('home.figuresWhat')}</span>
        </Link>
      </li>
      <li>
        <Link className="door" to="/fund" search={{}}>
          <b>{t('home.fund')}</b>
          <span>{t('home.fundWhat')}</span>
        </Link>
      </li>
      <li>
        <a className="door" href="tel:12345">
          <b>{t('home.hotline')}</b>
          <span>{t('home.hotlineWhen')}</span>
        </a>
      </li>
    </ul>
  );
}

function SearchBox(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/handbook', search: q.trim() === '' ? {} : { q: q.trim() } });
      }}
    >
      <input
        type="search"
        aria-label={t('home.search')}
        placeholder={t('home.placeholder')}
        value={q}
        maxLength={100}
        onChange={(event) => setQ(event.target.value)}
      />
      <button className="primary" type="submit">
        {t('home.search')}
      </button>
    </form>
  );
}

type TilesProps = {
  readonly title: string;
  readonly filter: 'situation' | 'category' | 'department';
  readonly list: readonly { readonly named: Named; readonly count: number }[];
};

function Tiles({ title, filter, list }: TilesProps): ReactElement {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="tiles">
        {list.map(({ named, count }) => (
          <li key={named.code}>
            <Link className="tile" to="/handbook" search={{ [filter]: named.code }}>
              <span>{inLanguage(named)}</span>
              <span className="count">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
