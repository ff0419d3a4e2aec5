import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../design/base.css';
import { plainSearch } from '../design/plain-search.ts';
import { startTexts } from '../i18n/index.ts';
import { restoreElderMode } from './elder-mode.ts';
import { Layout } from './layout.tsx';
import { HomePage } from './pages/home.tsx';
import { Missing } from './parts/states.tsx';
import './portal.css';
import type { Filters } from './search.ts';

const root = createRootRoute({ component: Layout, notFoundComponent: Missing });
const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const list = createRoute({
  getParentRoute: () => root,
  path: '/handbook',
  component: lazyRouteComponent(() => import('./pages/list.tsx'), 'ListPage'),
  validateSearch: (search: Record<string, unknown>): Filters => ({
    q: text(search['q']),
    situation: text(search['situation']),
    category: text(search['category']),
    department: text(search['department']),
  }),
});
const policy = createRoute({
  getParentRoute: () => root,
  path: '/handbook/$id',
  component: lazyRouteComponent(() => import('./pages/policy.tsx'), 'PolicyPage'),
});

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: lazyRouteComponent(() => import('./pages/notices.tsx'), 'NoticesPage'),
  validateSearch: (search: Record<string, unknown>): { area?: string | undefined; page?: number | undefined } => ({
    area: /^\d{6,12}$/.test(String(search['area'])) ? String(search['area']) : undefined,
    page: Number(search['page']) || undefined,
  }),
});
const notice = createRoute({
  getParentRoute: () => root,
  path: '/notices/$id',
  component: lazyRouteComponent(() => import('./pages/notice.tsx'), 'NoticePage'),
});

const fund = createRoute({
  getParentRoute: () => root,
  path: '/fund',
  component: lazyRouteComponent(() => import('./pages/fund.tsx'), 'FundPage'),
  validateSearch: (search: Record<string, unknown>): { area?: string | undefined } => ({
    area: /^\d{6}$/.test(String(search['area'])) ? String(search['area']) : undefined,
  }),
});

const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  component: lazyRouteComponent(() => import('./pages/figures.tsx'), 'FiguresPage'),
  validateSearch: (search: Record<string, unknown>): { area?: string | undefined; month?: string | undefined } => ({
    area: /^\d{6}(\d{3})?$/.test(String(search['area'])) ? String(search['area']) : undefined,
    month: /^\d{4}-\d{2}$/.test(String(search['month'])) ? String(search['month']) : undefined,
  }),
});

const router = createRouter({
  ...plainSearch,
  routeTree: root.addChildren([home, list, policy, notices, notice, fund, figures]),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

restoreElderMode();
await startTexts();
const container = document.getElementById('root');
if (container)
  createRoot(container).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: 1 } } })}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
