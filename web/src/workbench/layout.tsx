import { useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, Outlet, useMatchRoute } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../i18n/index.ts';
import { InboxBell } from './parts/inbox-bell.tsx';
import { LanguageSwitch } from './parts/language-switch.tsx';
import { signOut, useAccount } from './session.ts';

/** The menu by what somebody wants to do; a group without a place for the account is not shown. */
const placeGroups = [
  {
    key: 'tasks',
    places: [
      { key: 'cases', to: '/cases', permission: 'case.list' },
      { key: 'approvals', to: '/approvals', permission: 'case.decide' },
      { key: 'findings', to: '/findings', permission: 'finding.list' },
      { key: 'takeIn', to: '/take-in', permission: 'case.open' },
      { key: 'payments', to: '/payments', permission: 'payments.read' },
      { key: 'lists', to: '/lists', permission: 'lists.read' },
      { key: 'fund', to: '/fund', permission: 'fund.read' },
      { key: 'standards', to: '/standards', permission: 'standards.read' },
    ],
  },
  {
    key: 'people',
    places: [
      { key: 'households', to: '/households', permission: 'household.list' },
      { key: 'duplicates', to: '/duplicates', permission: 'person.merge' },
    ],
  },
  {
    key: 'watch',
    places: [
      { key: 'overview', to: '/overview', permission: 'overview.read' },
      { key: 'board', to: '/board', permission: 'case.board' },
      { key: 'screenings', to: '/screenings', permission: 'screening.read' },
      { key: 'simulations', to: '/simulations', permission: 'simulation.run' },
      { key: 'imports', to: '/imports', permission: 'import.start' },
    ],
  },
  {
    key: 'manage',
    places: [
      { key: 'accounts', to: '/accounts', permission: 'account.list' },
      { key: 'roles', to: '/roles', permission: 'role.read' },
      { key: 'audit', to: '/audit', permission: 'audit.read' },
    ],
  },
] as const;

type Group = (typeof placeGroups)[number];
type Place = Group['places'][number];

const placeName = ({ key }: Place): `work.menu.${string}` | `security.menu.${string}` =>
  key === 'accounts' || key === 'roles' || key === 'audit' ? `security.menu.${key}` : `work.menu.${key}`;

/** Where an account begins: the first of these that it may see. */
const beginnings: readonly Place['key'][] = ['overview', 'accounts', 'roles', 'audit'];

/** Leads to the first place that the account may see. */
export function Home(): ReactElement {
  const { permissions } = useAccount();
  const open = placeGroups
    .flatMap((group): readonly Place[] => group.places)
    .filter((place) => permissions.includes(place.permission));
  const first = beginnings.map((key) => open.find((place) => place.key === key)).find((place) => place) ?? open[0];
  return <Navigate to={first?.to ?? '/security'} replace />;
}

/** The frame behind the sign-in: menu, area of the account, language, sign-out. */
export function Layout(): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { restriction } = useAccount();
  const atSecurity = useMatchRoute()({ to: '/security' });
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="head">
        <Link to="/" className="head-brand">
          <img src="/icon.svg" alt="" width="32" height="32" />
          {t('work.brand')}
        </Link>
        <Who />
        <button
          type="button"
          className="quiet menu-button"
          aria-expanded={open}
          aria-controls="places"
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden="true">☰</span> {t('work.openMenu')}
        </button>
      </header>
      <div className="columns">
        <Places open={open} onPick={() => setOpen(false)} />
        <main id="main" className="content">
          {restriction && !atSecurity ? <Navigate to="/security" replace /> : <Outlet />}
        </main>
      </div>
    </div>
  );
}

type PlacesProps = { readonly open: boolean; readonly onPick: () => void };

function Places({ open, onPick }: PlacesProps): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const groups = placeGroups
    .map(({ key, places }) => ({
      key,
      places: (places as readonly Place[]).filter((place) => permissions.includes(place.permission)),
    }))
    .filter(({ places }) => places.length > 0);
  return (
    <nav id="places" className="places" data-open={open} aria-label={t('work.brand')}>
      {groups.map((group) => (
        <div key={group.key} role="group" aria-labelledby={`places-${group.key}`}>
          <span id={`places-${group.key}`} className="places-group">
            {t(`work.menuGroup.${group.key}`)}
          </span>
          <ul>
            {group.places.map((place) => (
              <li key={place.key}>
                <Link to={place.to} onClick={onPick} activeOptions={{ exact: false, includeSearch: false }}>
                  {t(placeName(place))}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div role="group" aria-labelledby="places-mine">
        <span id="places-mine" className="places-group">
          {t('work.menuGroup.mine')}
        </span>
        <ul>
          <li>
            <Link to="/security" onClick={onPick}>
              {t('security.mine')}
            </Link>
          </li>
          <li>
            <a href="/handbook">{t('work.menu.handbook')}</a>
          </li>
        </ul>
      </div>
    </nav>
  );
}

function Who(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const account = useAccount();
  const leave = async (): Promise<void> => {
    await signOut();
    client.clear();
    location.assign('/work/');
  };
  return (
    <div className="who">
      <span className="who-name">
        <b>{inLanguage(account.area.name)}</b>
        <span className="soft">{inLanguage(account.name)}</span>
      </span>
      <InboxBell />
      <LanguageSwitch />
      <Button onClick={() => void leave()}>{t('work.signOut')}</Button>
    </div>
  );
}
