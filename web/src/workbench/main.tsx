import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, RouterProvider } from '@tanstack/react-router';
import { App as Messages, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import '../design/base.css';
import { startTexts } from '../i18n/index.ts';
import { workbenchEn, workbenchZh } from '../i18n/workbench.ts';
import { Layout } from './layout.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { Waiting } from './parts/waiting.tsx';
import { useSession } from './session.ts';
import { theme } from './theme.ts';
import './workbench.css';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

type Search = Readonly<Record<string, unknown>>;

const root = createRootRoute({ component: Gate });
const at = { getParentRoute: () => root };

/** Only signed-in staff get past the sign-in page. */
function Gate(): ReactElement {
  const session = useSession();
  if (session.isPending || session.isError) return <Waiting query={session} />;
  return session.data.account ? <Layout /> : <SignInPage />;
}

const start = createRoute({
  ...at,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/overview' });
  },
});
const overview = createRoute({
  ...at,
  path: '/overview',
  component: lazyRouteComponent(() => import('./pages/overview.tsx'), 'OverviewPage'),
  validateSearch: (search: Search): { area?: string | undefined } => ({ area: text(search['area']) }),
});
const findings = createRoute({
  ...at,
  path: '/findings',
  component: lazyRouteComponent(() => import('./pages/findings.tsx'), 'FindingsPage'),
  validateSearch: (search: Search): { area?: string | undefined; policy?: string | undefined; page?: number | undefined } => ({
    area: text(search['area']),
    policy: text(search['policy']),
    page: Number(search['page']) || undefined,
  }),
});
const households = createRoute({
  ...at,
  path: '/households',
  component: lazyRouteComponent(() => import('./pages/households.tsx'), 'HouseholdsPage'),
});
const household = createRoute({
  ...at,
  path: '/households/$id',
  component: lazyRouteComponent(() => import('./pages/household.tsx'), 'HouseholdPage'),
  validateSearch: (search: Search): { date?: string | undefined; policy?: string | undefined } => ({
    date: text(search['date']),
    policy: text(search['policy']),
  }),
});
const imports = createRoute({
  ...at,
  path: '/imports',
  component: lazyRouteComponent(() => import('./pages/imports.tsx'), 'ImportsPage'),
});
const screenings = createRoute({
  ...at,
  path: '/screenings',
  component: lazyRouteComponent(() => import('./pages/screenings.tsx'), 'ScreeningsPage'),
});

const router = createRouter({
  routeTree: root.addChildren([start, overview, findings, households, household, imports, screenings]),
  basepath: '/work',
  scrollRestoration: true,
});

const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const client = new QueryClient({ defaultOptions: { queries: { retry: 1 } } });

function Workbench(): ReactElement {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider locale={i18n.language === 'en' ? en : zh} theme={theme} csp={{ nonce: styleNonce }}>
      <Messages>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  );
}

await startTexts({ zh: workbenchZh, en: workbenchEn });
const container = document.getElementById('root');
if (container)
  createRoot(container).render(
    <StrictMode>
      <Workbench />
    </StrictMode>,
  );
