import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchFindings } from '../../api/staff.ts';
import type { Finding, FindingPage } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { AreaPicker } from '../parts/area-picker.tsx';
import { Field } from '../parts/field.tsx';
import { IllustrativeMark } from '../parts/illustrative-mark.tsx';
import { OpenFromFinding } from '../parts/open-case.tsx';
import { Pager } from '../parts/pager.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useAccount } from '../session.ts';
import { showCount, useMoney } from '../show.ts';

const route = getRouteApi('/findings');

/** Entitled and not receiving, household by household, with the reasons: the work of a village. */
export function FindingsPage(): ReactElement {
  const { t } = useTranslation();
  const account = useAccount();
  const navigate = useNavigate();
  const { area = account.area.code, policy, page = 1 } = route.useSearch();
  const findings = useQuery({
    queryKey: ['findings', area, policy, page],
    queryFn: () => fetchFindings({ area, page, ...(policy ? { policy } : {}) }),
    placeholderData: keepPreviousData,
  });
  const go = (search: { area?: string; policy?: string | undefined; page?: number }): void => {
    void navigate({ to: '/findings', search: { area, policy, ...search } });
  };
  return (
    <>
      <h1>{t('work.menu.findings')}</h1>
      <p className="soft">{t('work.findingsLead')}</p>
      <div className="bar">
        <AreaPicker value={area} onChange={(code) => go({ area: code })} />
        <Field id="policy-filter" label={t('work.policy')}>
          <Select
            id="policy-filter"
            value={policy ?? ''}
            onChange={(id: string) => go({ policy: id === '' ? undefined : id })}
            showSearch={{ optionFilterProp: 'label' }}
            className="pick pick-wide"
            options={[
              { value: '', label: t('work.allPolicies') },
              ...(findings.data?.policies ?? []).map((one) => ({
                value: one.id,
                label: `${inLanguage(one.title)} (${showCount(one.count)})`,
              })),
            ]}
          />
        </Field>
      </div>
      {findings.data ? (
        <FindingList found={findings.data} onPage={(next) => go({ page: next })} />
      ) : (
        <Waiting query={findings} />
      )}
    </>
  );
}

type ListProps = { readonly found: FindingPage; readonly onPage: (page: number) => void };

function FindingList({ found, onPage }: ListProps): ReactElement {
  const { t } = useTranslation();
  const households = Map.groupBy(found.findings, (finding) => finding.householdId);
  return (
    <>
      <p role="status">
        {found.total === 0 ? t('work.noFindings') : t('work.total', { total: showCount(found.total) })}
      </p>
      <ul className="cards">
        {[...households].map(([id, findings]) => (
          <HouseholdFindings key={id} findings={findings} />
        ))}
      </ul>
      <Pager page={found.page} pageRows={found.pageRowsMax} total={found.total} onPage={onPage} />
    </>
  );
}

function HouseholdFindings({ findings }: { readonly findings: readonly Finding[] }): ReactElement | null {
  const { t } = useTranslation();
  const [first] = findings;
  if (!first) return null;
  return (
    <li className="panel">
      <h2 className="household-name">
        <Link to="/households/$id" params={{ id: String(first.householdId) }} search={{ from: 'finding' }}>
          {t('work.householdOf', { name: first.headName })}
        </Link>
        <span className="soft">{inLanguage(first.area.name)}</span>
      </h2>
      <ul className="plain">
        {findings.map((finding) => (
          <FindingOf key={finding.id} finding={finding} />
        ))}
      </ul>
    </li>
  );
}

const reasonsShownMax = 3;

function FindingOf({ finding }: { readonly finding: Finding }): ReactElement {
  const { t } = useTranslation();
  const money = useMoney();
  const { policy, person, reasons } = finding;
  const more = reasons.length - reasonsShownMax;
  return (
    <li className="finding">
      <div className="finding-head">
        <Link
          to="/households/$id"
          params={{ id: String(finding.householdId) }}
          search={{ from: 'finding', policy: policy.id }}
        >
          {inLanguage(policy.title)}
        </Link>
        <IllustrativeMark policy={policy.id} />
        <span>{person ? person.maskedName : t('work.wholeHousehold')}</span>
        <b className="finding-amount">{money({ period: policy.period, amountFen: finding.amountFen })}</b>
      </div>
      <ul className="because" aria-label={t('work.reasons')}>
        {reasons.slice(0, reasonsShownMax).map((reason) => (
          <li key={reason.zh}>{inLanguage(reason)}</li>
        ))}
      </ul>
      {finding.caseId === null ? (
        <OpenFromFinding
          householdId={finding.householdId}
          personId={person === null ? null : Number(person.id)}
          policy={policy.id}
          findingId={Number(finding.id)}
        />
      ) : (
        <Link to="/cases/$id" params={{ id: String(finding.caseId) }}>
          {t('case.underWay', { id: finding.caseId })}
        </Link>
      )}
      {more > 0 ? <span className="soft">{t('work.moreReasons', { count: more })}</span> : null}
    </li>
  );
}
