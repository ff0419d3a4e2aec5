import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Breadcrumb, DatePicker, Segmented, Table, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call, withQuery } from '../../api/client.ts';
import type { HouseholdView, KnownFact, PolicyResult, Reason } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { Waiting } from '../parts/waiting.tsx';
import { showYuan } from '../show.ts';

const route = getRouteApi('/households/$id');
const firstDate = dayjs('2017-01-01');

/** One household: members, what each department stated, and every policy with why and why not, for any date since 2017. */
export function HouseholdPage(): ReactElement {
  const { id } = route.useParams();
  const { date } = route.useSearch();
  const household = useQuery({
    queryKey: ['household', id, date],
    queryFn: () => call<HouseholdView>(withQuery(`/households/${encodeURIComponent(id)}`, { date })),
    placeholderData: keepPreviousData,
  });
  if (!household.data) return <Waiting query={household} />;
  return <HouseholdOf view={household.data} />;
}

function HouseholdOf({ view }: { readonly view: HouseholdView }): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const search = route.useSearch();
  const [who, setWho] = useState('household');
  const member = view.members.find((one) => one.id === who);
  const head = view.members[0];
  return (
    <>
      <Breadcrumb items={[...view.ancestors, view.area].map((one) => ({ key: one.code, title: inLanguage(one.name) }))} />
      <h1>
        {head?.name ?? ''} {t('work.householdSubject')}
      </h1>
      <p className="soft">{t('work.reasonOpened')}</p>
      <div className="bar">
        <label htmlFor="on-date">
          {t('work.date')}
          <DatePicker
            id="on-date"
            value={dayjs(view.date)}
            minDate={firstDate}
            allowClear={false}
            onChange={(value) => {
              if (value) void navigate({ to: '/households/$id', params: { id }, search: { ...search, date: value.format('YYYY-MM-DD') } });
            }}
          />
        </label>
      </div>
      <Segmented
        aria-label={t('work.members')}
        value={who}
        onChange={setWho}
        options={[
          { value: 'household', label: t('work.householdSubject') },
          ...view.members.map((one) => ({ value: one.id, label: `${one.name}${one.relation ? `（${inLanguage(one.relation)}）` : ''}` })),
        ]}
        style={{ maxWidth: '100%', overflowX: 'auto', marginBottom: '1rem' }}
      />
      {member ? (
        <p>
          {member.birthDate ?? ''} {member.maskedIdNumber ?? ''}
        </p>
      ) : null}
      <Results key={who} results={member ? member.results : view.results} chosen={search.policy} />
      <Facts facts={member ? member.facts : view.facts} />
    </>
  );
}

const order = ['entitled', 'unknown', 'near', 'not-entitled'] as const;

/** Entitled first, then what must be verified, then what was missed by little, then the rest. */
const placeOf = (result: PolicyResult): number =>
  result.outcome === 'not-entitled' && result.nearMiss ? order.indexOf('near') : order.indexOf(result.outcome);

function Results({ results, chosen }: { readonly results: readonly PolicyResult[]; readonly chosen: string | undefined }): ReactElement {
  const { t } = useTranslation();
  const sorted = [...results].sort((a, b) => placeOf(a) - placeOf(b) || a.policy.number - b.policy.number);
  const columns: TableColumnsType<PolicyResult> = [
    { key: 'policy', title: t('work.policy'), render: (_, row) => inLanguage(row.policy.title) },
    { key: 'outcome', title: t('work.results'), render: (_, row) => <OutcomeOf result={row} /> },
    {
      key: 'amount',
      title: t('work.amount'),
      align: 'right',
      className: 'num',
      render: (_, row) =>
        row.outcome !== 'entitled' || row.policy.period === 'none' || row.amountFen === null
          ? '—'
          : `${showYuan(row.amountFen)} / ${t(`work.period.${row.policy.period}`)}`,
    },
  ];
  return (
    <section className="panel">
      <h2>{t('work.results')}</h2>
      <Table
        size="small"
        rowKey={(row) => row.policy.id}
        columns={columns}
        dataSource={sorted}
        pagination={false}
        scroll={{ x: 'max-content' }}
        expandable={{
          expandedRowRender: (row) => <Reasons result={row} />,
          ...(chosen ? { defaultExpandedRowKeys: [chosen] } : {}),
          expandRowByClick: true,
        }}
      />
    </section>
  );
}

const outcomeClass = { entitled: 'state-good', unknown: 'state-open', 'not-entitled': 'soft' } as const;
const outcomeSign = { entitled: '✓', unknown: '?', 'not-entitled': '✗' } as const;

function OutcomeOf({ result }: { readonly result: PolicyResult }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <span className={outcomeClass[result.outcome]}>
        {outcomeSign[result.outcome]} {t(`work.outcome.${result.outcome}`)}
      </span>{' '}
      {result.outcome === 'entitled' ? (
        <Tag>{t(result.receiving ? 'work.alreadyReceiving' : 'work.notReceiving')}</Tag>
      ) : null}
      {result.nearMiss ? <Tag>{t('work.nearMiss')}</Tag> : null}
    </>
  );
}

function Reasons({ result }: { readonly result: PolicyResult }): ReactElement {
  const { t } = useTranslation();
  return (
    <div>
      {result.reasons.map((reason) => (
        <ReasonOf key={reason.condition} reason={reason} />
      ))}
      {result.missing.length > 0 ? <p>{t('work.missing', { facts: result.missing.map(inLanguage).join('、') })}</p> : null}
      {result.illustrative ? <p className="soft">{t('work.illustrative')}</p> : null}
    </div>
  );
}

const holdsClass = { true: 'state-good', false: 'state-bad', null: 'state-open' } as const;
const holdsSign = { true: '✓', false: '✗', null: '?' } as const;

function ReasonOf({ reason }: { readonly reason: Reason }): ReactElement {
  const { t } = useTranslation();
  const holds = String(reason.holds) as 'true' | 'false' | 'null';
  return (
    <div className="reason" data-holds={holds}>
      <div>
        <span className={holdsClass[holds]}>
          {holdsSign[holds]} {t(`work.holds.${holds}`)}
        </span>{' '}
        {inLanguage(reason.text)} {reason.gap ? <b>{t('work.gap', { gap: inLanguage(reason.gap) })}</b> : null}
      </div>
      <div className="soft">
        {reason.values.map((value) => `${inLanguage(value.label)}: ${value.shown ? inLanguage(value.shown) : t('work.notKnown')}`).join(' · ')}
      </div>
      <div className="soft">{inLanguage(reason.article)}</div>
    </div>
  );
}

function Facts({ facts }: { readonly facts: readonly KnownFact[] }): ReactElement {
  const { t } = useTranslation();
  const columns: TableColumnsType<KnownFact> = [
    { key: 'label', title: t('work.fact'), render: (_, row) => inLanguage(row.label) },
    { key: 'value', title: t('work.value'), render: (_, row) => (row.value ? inLanguage(row.value) : t('work.notKnown')) },
    { key: 'department', title: t('work.source'), render: (_, row) => inLanguage(row.department) },
    { key: 'since', title: t('work.since'), dataIndex: 'since' },
    { key: 'evidence', title: t('work.evidence'), render: (_, row) => row.evidence ?? '—' },
  ];
  return (
    <section className="panel">
      <h2>{t('work.facts')}</h2>
      <Table size="small" rowKey={(row) => row.name} columns={columns} dataSource={[...facts]} pagination={false} scroll={{ x: 'max-content' }} />
    </section>
  );
}
