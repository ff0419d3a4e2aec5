import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider } from '@tanstack/react-router';
import { App as Messages, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { CallFailed, onSignedOut } from '../api/client.ts';
import type { Purpose } from '../api/staff.ts';
import '../design/base.css';
import { plainSearch } from '../design/plain-search.ts';
import { startTexts } from '../i18n/index.ts';
import { workbenchEn, workbenchZh } from '../i18n/workbench.ts';
import { Home, Layout } from './layout.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { Missing } from './parts/missing.tsx';
import { Waiting } from './parts/waiting.tsx';
import { noSession, sessionKey, useSession } from './session.ts';
import { theme } from './theme.ts';
import './workbench.css';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

type Search = Readonly<Record<string, unknown>>;

type FindingsSearch = {
  readonly area?: string | undefined;
  readonly policy?: string | undefined;
  readonly page?: number | undefined;
};

const scopes = ['office', 'mine', 'open', 'all'] as const;

type CasesSearch = {
  readonly area?: string | undefined;
  readonly scope?: (typeof scopes)[number] | undefined;
  readonly due?: 'due-soon' | 'overdue' | undefined;
  readonly page?: number | undefined;
};

const batchStates = ['draft', 'approved', 'sent', 'closed', 'discarded'] as const;

type PaymentsSearch = {
  readonly month?: string | undefined;
  readonly policy?: string | undefined;
  readonly state?: (typeof batchStates)[number] | undefined;
  readonly page?: number | undefined;
};

type SimulationsSearch = {
  readonly area?: string | undefined;
  readonly date?: string | undefined;
  /** The scenarios in the words of `scenario-code.ts`. */
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  /** Policies whose numbers are shown. */
  readonly p?: string | undefined;
  readonly by?: 'second' | undefined;
};

const purposes = ['finding', 'search', 'visit', 'request', 'check'] as const;

type HouseholdSearch = {
  readonly date?: string | undefined;
  readonly policy?: string | undefined;
  /** From where the household was opened; goes into the audit as the purpose. */
  readonly from?: Purpose | undefined;
};

const root = createRootRoute({ component: Gate });
const at = { getParentRoute: () => root };

/** Only signed-in staff get past the sign-in page. */
function Gate(): ReactElement {
  const session = useSession();
  if (session.isPending || session.isError)
    return (
      <main className="content">
        <Waiting query={session} />
      </main>
    );
  return session.data.account ? <Layout /> : <SignInPage awaited={session.data.secondFactor} />;
}

const start = createRoute({
  ...at,
  path: '/',
  component: Home,
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
  validateSearch: (search: Search): FindingsSearch => ({
    area: text(search['area']),
    policy: text(search['policy']),
    page: Number(search['page']) || undefined,
  }),
});
const cases = createRoute({
  ...at,
  path: '/cases/',
  component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'CasesPage'),
  validateSearch: (search: Search): CasesSearch => ({
    area: text(search['area']),
    scope: scopes.find((scope) => scope === search['scope']),
    due: search['due'] === 'due-soon' || search['due'] === 'overdue' ? search['due'] : undefined,
    page: Number(search['page']) || undefined,
  }),
});
const caseRoute = createRoute({
  ...at,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('./pages/case.tsx'), 'CasePage'),
});
const noticeSheet = createRoute({
  ...at,
  path: '/cases/$id/notices/$notice',
  component: lazyRouteComponent(() => import('./pages/notice-sheet.tsx'), 'NoticeSheetPage'),
});
const board = createRoute({
  ...at,
  path: '/board',
  component: lazyRouteComponent(() => import('./pages/case-board.tsx'), 'CaseBoardPage'),
  validateSearch: (search: Search): { area?: string | undefined } => ({ area: text(search['area']) }),
});
const approvals = createRoute({
  ...at,
  path: '/approvals',
  component: lazyRouteComponent(() => import('./pages/approvals.tsx'), 'ApprovalsPage'),
  validateSearch: (search: Search): FindingsSearch => ({
    area: text(search['area']),
    policy: text(search['policy']),
    page: Number(search['page']) || undefined,
  }),
});
const takeIn = createRoute({
  ...at,
  path: '/take-in',
  component: lazyRouteComponent(() => import('./pages/take-in.tsx'), 'TakeInPage'),
});
const lists = createRoute({
  ...at,
  path: '/lists',
  component: lazyRouteComponent(() => import('./pages/lists/page.tsx'), 'ListsPage'),
});
const fund = createRoute({
  ...at,
  path: '/fund',
  component: lazyRouteComponent(() => import('./pages/fund.tsx'), 'FundPage'),
});
const payments = createRoute({
  ...at,
  path: '/payments/',
  component: lazyRouteComponent(() => import('./pages/payments/list.tsx'), 'PaymentsPage'),
  validateSearch: (search: Search): PaymentsSearch => ({
    month: text(search['month']),
    policy: text(search['policy']),
    state: batchStates.find((state) => state === search['state']),
    page: Number(search['page']) || undefined,
  }),
});
const paymentBatch = createRoute({
  ...at,
  path: '/payments/$id',
  component: lazyRouteComponent(() => import('./pages/payments/batch.tsx'), 'PaymentBatchPage'),
});
const paymentReturns = createRoute({
  ...at,
  path: '/payments/returns',
  component: lazyRouteComponent(() => import('./pages/payments/returns.tsx'), 'PaymentReturnsPage'),
});
const paymentRecoveries = createRoute({
  ...at,
  path: '/payments/recoveries',
  component: lazyRouteComponent(() => import('./pages/payments/recoveries.tsx'), 'PaymentRecoveriesPage'),
});
const paymentFunds = createRoute({
  ...at,
  path: '/payments/funds',
  component: lazyRouteComponent(() => import('./pages/payments/funds.tsx'), 'PaymentFundsPage'),
});
const standards = createRoute({
  ...at,
  path: '/standards',
  component: lazyRouteComponent(() => import('./pages/standards/page.tsx'), 'StandardsPage'),
});
const inbox = createRoute({
  ...at,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./pages/inbox.tsx'), 'InboxPage'),
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
  validateSearch: (search: Search): HouseholdSearch => ({
    date: text(search['date']),
    policy: text(search['policy']),
    from: purposes.find((purpose) => purpose === search['from']),
  }),
});
const person = createRoute({
  ...at,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./pages/person.tsx'), 'PersonPage'),
});
const duplicates = createRoute({
  ...at,
  path: '/duplicates',
  component: lazyRouteComponent(() => import('./pages/duplicates.tsx'), 'DuplicatesPage'),
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
const simulations = createRoute({
  ...at,
  path: '/simulations',
  component: lazyRouteComponent(() => import('./pages/simulations/page.tsx'), 'SimulationsPage'),
  validateSearch: (search: Search): SimulationsSearch => ({
    area: text(search['area']),
    date: text(search['date']),
    a: text(search['a']),
    b: text(search['b']),
    p: text(search['p']),
    by: search['by'] === 'second' ? 'second' : undefined,
  }),
});
const accounts = createRoute({
  ...at,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./pages/accounts.tsx'), 'AccountsPage'),
});
const roles = createRoute({
  ...at,
  path: '/roles',
  component: lazyRouteComponent(() => import('./pages/roles.tsx'), 'RolesPage'),
});
const audit = createRoute({
  ...at,
  path: '/audit',
  component: lazyRouteComponent(() => import('./pages/audit.tsx'), 'AuditPage'),
});
const security = createRoute({
  ...at,
  path: '/security',
  component: lazyRouteComponent(() => import('./pages/my-security.tsx'), 'MySecurityPage'),
});

const router = createRouter({
  routeTree: root.addChildren([
    start,
    overview,
    findings,
    cases,
    caseRoute,
    noticeSheet,
    board,
    approvals,
    takeIn,
    lists,
    fund,
    payments,
    paymentBatch,
    paymentReturns,
    paymentRecoveries,
    paymentFunds,
    standards,
    inbox,
    households,
    household,
    person,
    duplicates,
    imports,
    screenings,
    simulations,
    accounts,
    roles,
    audit,
    security,
  ]),
  ...plainSearch,
  basepath: '/work',
  defaultNotFoundComponent: Missing,
  scrollRestoration: true,
});

const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const triesMax = 2;
/** What the server has refused it will refuse again; only a broken connection is worth another try. */
const retry = (tries: number, error: Error): boolean =>
  tries < triesMax && !(error instanceof CallFailed && error.status > 0);
const client = new QueryClient({ defaultOptions: { queries: { retry } } });
onSignedOut(() => client.setQueryData(sessionKey, noSession));

function Workbench(): ReactElement {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? en : zh}
      theme={theme}
      csp={{ nonce: styleNonce }}
      button={{ autoInsertSpace: false }}
    >
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
