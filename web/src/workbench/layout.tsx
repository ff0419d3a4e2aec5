import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Button, Drawer, Grid, Layout as Frame, Menu } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../i18n/index.ts';
import { LanguageSwitch } from './parts/language-switch.tsx';
import { signOut, useAccount } from './session.ts';

const places = [
  { key: 'overview', to: '/overview', permission: 'overview.read' },
  { key: 'findings', to: '/findings', permission: 'finding.list' },
  { key: 'households', to: '/households', permission: 'household.list' },
  { key: 'imports', to: '/imports', permission: 'import.create' },
  { key: 'screenings', to: '/screenings', permission: 'screening.read' },
] as const;

/** The frame behind the sign-in: menu, area of the account, language, sign-out. */
export function Layout(): ReactElement {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().lg ?? true;
  const [open, setOpen] = useState(false);
  return (
    <Frame className="frame">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Frame.Header className="head">
        {wide ? null : (
          <Button aria-label={t('work.openMenu')} onClick={() => setOpen(true)}>
            ☰
          </Button>
        )}
        <Link to="/overview" className="head-brand">
          {t('work.brand')}
        </Link>
        <Who />
      </Frame.Header>
      <Frame>
        {wide ? (
          <Frame.Sider width={200} theme="light">
            <Places />
          </Frame.Sider>
        ) : (
          <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={260} title={t('work.brand')}>
            <Places onPick={() => setOpen(false)} />
          </Drawer>
        )}
        <Frame.Content className="content">
          <main id="main">
            <Outlet />
          </main>
        </Frame.Content>
      </Frame>
    </Frame>
  );
}

function Places({ onPick }: { readonly onPick?: () => void }): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const items = places
    .filter((place) => permissions.includes(place.permission))
    .map((place) => ({ key: place.to, label: <Link to={place.to}>{t(`work.menu.${place.key}`)}</Link> }));
  const chosen = places.find((place) => path.startsWith(place.to))?.to ?? '/overview';
  return (
    <nav aria-label={t('work.brand')}>
      <Menu
        mode="inline"
        selectedKeys={[chosen]}
        items={[...items, { key: 'handbook', label: <a href="/handbook">{t('work.menu.handbook')}</a> }]}
        {...(onPick ? { onClick: onPick } : {})}
      />
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
        {inLanguage(account.area.name)} · {inLanguage(account.name)}
      </span>
      <LanguageSwitch />
      <Button onClick={() => void leave()}>{t('work.signOut')}</Button>
    </div>
  );
}
