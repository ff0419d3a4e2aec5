import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatYuan } from '@zhuni/engine/values';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { approveList, discardList, fetchEntries, fetchList } from '../../../api/lists.ts';
import type { Entry, HelpList } from '../../../api/lists.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { fieldOf, FundForm, FundInput } from '../../parts/fund-fields.tsx';
import type { Acting } from '../../parts/outcome.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAccount } from '../../session.ts';
import { Additions } from './additions.tsx';

const lookMs = 1_500;

type Props = { readonly id: number; readonly acting: Acting; readonly onDone: () => Promise<unknown> };

/** One list: what it rests on, how many and how much, by town; approval by a second person; who was missed. */
export function ListDetails({ id, acting, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['list', id],
    queryFn: () => fetchList(id),
    refetchInterval: ({ state }) =>
      state.data?.state === 'drawing' || state.data?.state === 'approved' ? lookMs : false,
  });
  if (!list.data) return <Waiting query={list} />;
  const { policyTitle, areaName, drawnFor, sha256 } = list.data;
  const done = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['list', id] });
    await client.invalidateQueries({ queryKey: ['list-entries', id] });
    await onDone();
  };
  return (
    <section className="panel">
      <h2>{t('lists.listOf', { id, policy: inLanguage(policyTitle), area: inLanguage(areaName) })}</h2>
      <p>{t(`lists.state.${list.data.state}`)}</p>
      <p className="soft">{t('lists.drawnFor', { day: drawnFor, sha: sha256?.slice(0, 16) ?? '—' })}</p>
      <Counts list={list.data} />
      <Towns list={list.data} />
      <Decision list={list.data} acting={acting} onDone={done} />
      <People list={list.data} />
      {list.data.state === 'drawing' || list.data.state === 'discarded' ? null : (
        <Additions list={list.data} acting={acting} onDone={done} />
      )}
    </section>
  );
}

type Causes = 'undecided' | 'rule-says-no' | 'amount-open' | 'dead' | 'running' | 'moved' | 'double';
const causeKey = (cause: string): `lists.cause.${Causes}` => `lists.cause.${cause as Causes}`;

function Counts({ list }: { readonly list: HelpList }): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<HelpList['counts'][number]>[] = [
    {
      key: 'result',
      title: t('lists.result'),
      cell: ({ state, cause, origin }) =>
        [
          t(`lists.entry.${state}`),
          ...(cause === null ? [] : [t(causeKey(cause))]),
          ...(origin === 'added' ? [t('lists.added')] : []),
        ].join('：'),
    },
    { key: 'count', title: t('lists.count'), numeric: true, cell: ({ entries }) => entries },
    { key: 'sum', title: t('lists.sum'), numeric: true, cell: ({ sumFen }) => formatYuan(sumFen) },
  ];
  return (
    <DataTable
      label={t('lists.result')}
      columns={columns}
      rows={list.counts}
      rowKey={({ state, cause, origin }) => `${state}/${cause ?? ''}/${origin}`}
    />
  );
}

function Towns({ list }: { readonly list: HelpList }): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<HelpList['towns'][number]>[] = [
    { key: 'town', title: t('lists.town'), cell: ({ name }) => inLanguage(name) },
    { key: 'count', title: t('lists.count'), numeric: true, cell: ({ entries }) => entries },
    { key: 'sum', title: t('lists.sum'), numeric: true, cell: ({ sumFen }) => formatYuan(sumFen) },
  ];
  if (list.towns.length === 0) return <></>;
  return (
    <>
      <h3>{t('lists.towns')}</h3>
      <DataTable label={t('lists.towns')} columns={columns} rows={list.towns} rowKey={({ code }) => code} />
    </>
  );
}

type DecisionProps = { readonly list: HelpList; readonly acting: Acting; readonly onDone: () => Promise<unknown> };

function Decision({ list, acting, onDone }: DecisionProps): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const { id, state, sha256, mine } = list;
  if (state !== 'drawn' || sha256 === null) return <></>;
  const approve = (): void =>
    void acting.act(async () => {
      await approveList(id, sha256);
      await onDone();
      return t('lists.approved');
    });
  const discard = (form: FormData): Promise<boolean> =>
    acting.act(async () => {
      await discardList(id, fieldOf(form, 'discard-reason'));
      await onDone();
      return t('lists.discarded');
    });
  return (
    <>
      {mine ? <p>{t('lists.mine')}</p> : null}
      {!mine && permissions.includes('lists.approve') ? (
        <button type="button" disabled={acting.busy} onClick={approve}>
          {t('lists.approve')}
        </button>
      ) : null}
      {permissions.includes('lists.draw') ? (
        <FundForm title={t('lists.discard')} button={t('lists.discard')} busy={acting.busy} onSend={discard}>
          <FundInput id="discard-reason" label={t('lists.reason')} />
        </FundForm>
      ) : null}
    </>
  );
}

const householdLink = ({ householdId }: Entry): ReactElement => (
  <Link to="/households/$id" params={{ id: String(householdId) }}>
    {householdId}
  </Link>
);

const states: readonly Entry['state'][] = ['listed', 'granted', 'left-out', 'set-aside'];

function People({ list }: { readonly list: HelpList }): ReactElement {
  const { t } = useTranslation();
  const [state, setState] = useState<Entry['state']>();
  const { id } = list;
  const entries = useQuery({
    queryKey: ['list-entries', id, state],
    queryFn: () => fetchEntries(id, state ?? 'listed'),
    enabled: state !== undefined,
  });
  const present = states.filter((one) => list.counts.some((count) => count.state === one));
  const columns: readonly Column<Entry>[] = [
    { key: 'name', title: t('lists.name'), cell: ({ name }) => name ?? '—' },
    { key: 'town', title: t('lists.town'), cell: ({ areaName }) => inLanguage(areaName) },
    {
      key: 'household',
      title: t('lists.household'),
      cell: householdLink,
    },
    {
      key: 'sum',
      title: t('lists.amount'),
      numeric: true,
      cell: ({ amountFen }) => (amountFen === null ? '—' : formatYuan(amountFen)),
    },
    { key: 'cause', title: t('lists.result'), cell: ({ cause }) => (cause === null ? '' : t(causeKey(cause))) },
  ];
  return (
    <>
      <h3>{t('lists.people')}</h3>
      <p>
        {present.map((one) => (
          <button key={one} type="button" className="quiet" aria-pressed={one === state} onClick={() => setState(one)}>
            {t(`lists.entry.${one}`)}
          </button>
        ))}
      </p>
      {entries.data ? (
        <DataTable
          label={t('lists.people')}
          columns={columns}
          rows={entries.data}
          rowKey={({ id: entry }) => String(entry)}
        />
      ) : null}
    </>
  );
}
