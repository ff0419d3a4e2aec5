import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchCase } from '../../api/cases.ts';
import type { CaseView } from '../../api/cases.ts';
import { CaseDecision } from '../parts/case-decision.tsx';
import { CaseDocuments } from '../parts/case-documents.tsx';
import { CaseHead } from '../parts/case-head.tsx';
import { CaseHistory } from '../parts/case-history.tsx';
import { CaseNotices } from '../parts/case-notices.tsx';
import { CaseNotes } from '../parts/case-notes-list.tsx';
import { CaseReferrals } from '../parts/case-referrals.tsx';
import { CaseSide } from '../parts/case-side.tsx';
import { CaseSteps } from '../parts/case-steps.tsx';
import { CheckResults } from '../parts/check-results.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { isAtHome } from '../area-prefix.ts';
import { useAccount } from '../session.ts';

const route = getRouteApi('/cases/$id');

const hangOnCase = [
  'cases',
  'checks',
  'documents',
  'case-notices',
  'decisions',
  'entitlements',
  'case-board',
  'approvals',
] as const;

/** One case: where it stands, until when, what can be done now, and all that was done. */
export function CasePage(): ReactElement {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['case', id], queryFn: () => fetchCase(Number(id)) });
  useAfterCheck(id);
  const show = (next: CaseView): void => {
    client.setQueryData(['case', id], next);
    for (const key of hangOnCase) void client.invalidateQueries({ queryKey: [key] });
  };
  if (!query.data)
    return (
      <>
        <h1>{t('case.title')}</h1>
        <Waiting query={query} />
      </>
    );
  return <CaseOf view={query.data} onChange={show} />;
}

/** Reads the case anew when somebody signs or a running check has its last answer: then more steps are possible. */
function useAfterCheck(id: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const running = new WeakSet<object>();
    return client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return;
      const { query, action } = event;
      const [kind] = query.queryKey;
      const { state } = (query.state.data ?? {}) as { readonly state?: string };
      const isDone = kind === 'check' && state !== 'running' && running.delete(query);
      if (kind === 'check' && state === 'running') running.add(query);
      const isSigned = kind === 'authorisations' && action.manual === true;
      if (isDone || isSigned) void client.invalidateQueries({ queryKey: ['case', id] });
    });
  }, [client, id]);
}

type OfProps = { readonly view: CaseView; readonly onChange: (next: CaseView) => void };

function CaseOf({ view, onChange }: OfProps): ReactElement {
  const { t } = useTranslation();
  const { area } = useAccount();
  const isHome = isAtHome(view, area);
  return (
    <div className="case-page">
      <CaseHead view={view} />
      <div className="case-now">
        <CaseSteps view={view} onChange={onChange} />
      </div>
      <CaseSide view={view} onChange={onChange} />
      <div className="case-rest">
        {isHome ? (
          <>
            <CaseDecision view={view} />
            <CaseNotices caseId={view.id} />
            {wantsCheck(view) ? <CheckResults householdId={view.household.id} caseId={view.id} /> : null}
            <CaseDocuments view={view} />
            <CaseReferrals view={view} />
            <CaseNotes view={view} onChange={onChange} />
          </>
        ) : (
          <p className="panel">{t('case.notHome')}</p>
        )}
        <CaseHistory view={view} />
      </div>
    </div>
  );
}

const checkSteps: ReadonlySet<string> = new Set(['order-check', 'start-check']);

/** Whether the procedure looks into income and property. */
const wantsCheck = ({ steps, actions, papers }: CaseView): boolean =>
  papers.some(({ id }) => id === 'authorisation') ||
  steps.some(({ id }) => checkSteps.has(id)) ||
  actions.some(({ step }) => checkSteps.has(step));
