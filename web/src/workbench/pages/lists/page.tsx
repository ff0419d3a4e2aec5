import { useQuery, useQueryClient } from '@tanstack/react-query';
import { formatYuan } from '@zhuni/engine/values';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { drawList, fetchLists } from '../../../api/lists.ts';
import type { ListLine, Lists, Trigger } from '../../../api/lists.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { showQuantity } from '../../../i18n/quantity.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Field } from '../../parts/field.tsx';
import { Outcome, useActing } from '../../parts/outcome.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAccount } from '../../session.ts';
import { ListDetails } from './list-details.tsx';
import { PublishedFigures } from './published-figures.tsx';
import { TriggerForm } from './trigger-form.tsx';

const key = ['lists'];
const lookMs = 2_000;

/** Help without application: evidence, lists, approval; and the figures that the city publishes every month. */
export function ListsPage(): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const lists = useQuery({
    queryKey: key,
    queryFn: fetchLists,
    refetchInterval: ({ state }) =>
      state.data?.lists.some((one) => one.state === 'drawing' || one.state === 'approved') ? lookMs : false,
  });
  return (
    <>
      <h1>{t('lists.title')}</h1>
      <p>{t('lists.lead')}</p>
      <p className="soft">{t('lists.illustrative')}</p>
      {lists.data ? <Desk data={lists.data} /> : <Waiting query={lists} />}
      {permissions.includes('payments.publish') ? <PublishedFigures /> : null}
    </>
  );
}

function Desk({ data }: { readonly data: Lists }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { permissions } = useAccount();
  const acting = useActing();
  const [opened, setOpened] = useState<number>();
  const [county, setCounty] = useState(data.counties[0]?.code ?? '');
  const onDone = (): Promise<unknown> => client.invalidateQueries({ queryKey: key });
  const onDraw = (triggerId: number): void =>
    void acting.act(async () => {
      setOpened((await drawList({ triggerId, area: county })).id);
      await onDone();
      return t('lists.drawn');
    });
  return (
    <>
      <Outcome of={acting} />
      <section className="panel">
        <h2>{t('lists.triggers')}</h2>
        <Field id="county" label={t('lists.county')}>
          <select id="county" className="field" value={county} onChange={({ target }) => setCounty(target.value)}>
            {data.counties.map(({ code, name }) => (
              <option key={code} value={code}>
                {inLanguage(name)}
              </option>
            ))}
          </select>
        </Field>
        <Triggers rows={data.triggers} onDraw={permissions.includes('lists.draw') ? onDraw : undefined} />
      </section>
      {permissions.includes('lists.record') ? (
        <TriggerForm acting={acting} groups={data.groups} onDone={onDone} />
      ) : null}
      <AllLists rows={data.lists} onOpen={setOpened} />
      {opened === undefined ? null : <ListDetails key={opened} id={opened} acting={acting} onDone={onDone} />}
    </>
  );
}

const percent = (hundredths: number | null): string => (hundredths === null ? '' : `${(hundredths / 100).toFixed(2)}%`);

function told({ kind, dueOn, title, allItemsHundredths, foodHundredths, amountFen, groups }: Trigger): string {
  if (kind === 'prices') return `${dueOn.slice(0, 7)} · ${percent(allItemsHundredths)} / ${percent(foodHundredths)}`;
  if (kind === 'heating') return `${dueOn.slice(0, 4)}–${Number(dueOn.slice(0, 4)) + 1}`;
  const to = (groups ?? []).map((group) => inLanguage(group.title)).join('、');
  return `${title ?? ''} · ${dueOn} · ${formatYuan(amountFen ?? 0)} · ${to}`;
}

const buttonOf = (text: string, label: string, onPress: () => void): ReactElement => (
  <button type="button" className="quiet" aria-label={label} onClick={onPress}>
    {text}
  </button>
);

const metOf = (trigger: Trigger): ReactElement => <Met trigger={trigger} />;

type TriggersProps = { readonly rows: readonly Trigger[]; readonly onDraw: ((id: number) => void) | undefined };

function Triggers({ rows, onDraw }: TriggersProps): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<Trigger>[] = [
    { key: 'policy', title: t('lists.policy'), cell: ({ policyTitle }) => inLanguage(policyTitle) },
    { key: 'due', title: t('lists.due'), cell: told },
    {
      key: 'evidence',
      title: t('lists.evidence'),
      cell: ({ publisher, document, publishedOn, status }) =>
        `${publisher}，${document}，${publishedOn}（${t(`lists.status.${status}`)}）`,
    },
    { key: 'met', title: t('lists.met'), cell: metOf },
    { key: 'payBy', title: t('lists.payBy'), cell: ({ finding }) => finding.payBy ?? '—' },
    {
      key: 'draw',
      title: t('lists.draw'),
      cell: ({ id, finding }) =>
        onDraw && finding.met ? buttonOf(t('lists.draw'), t('lists.drawOf', { id }), () => onDraw(id)) : null,
    },
  ];
  if (rows.length === 0) return <p>{t('lists.noTriggers')}</p>;
  return (
    <DataTable label={t('lists.triggers')} columns={columns} rows={rows} rowKey={({ id }) => String(id)} rowsMax={10} />
  );
}

/** What the rule says, with the values it compared. */
function Met({ trigger: { finding } }: { readonly trigger: Trigger }): ReactElement {
  const { t } = useTranslation();
  const values = finding.reasons.flatMap((reason) => reason.values);
  return (
    <>
      {finding.met ? t('lists.isMet') : t('lists.notMet')}
      {values.map(({ label, value, unit }) => (
        <small key={inLanguage(label)}>
          <br />
          {inLanguage(label)} {value === null || unit === null ? '—' : showQuantity(value, unit)}
        </small>
      ))}
    </>
  );
}

type AllProps = { readonly rows: readonly ListLine[]; readonly onOpen: (id: number) => void };

function AllLists({ rows, onOpen }: AllProps): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<ListLine>[] = [
    { key: 'number', title: t('lists.number'), cell: ({ id }) => id },
    { key: 'policy', title: t('lists.policy'), cell: ({ policyTitle }) => inLanguage(policyTitle) },
    { key: 'county', title: t('lists.county'), cell: ({ areaName }) => inLanguage(areaName) },
    { key: 'due', title: t('lists.due'), cell: ({ fromMonth }) => fromMonth },
    { key: 'count', title: t('lists.count'), numeric: true, cell: ({ entries }) => entries ?? '—' },
    {
      key: 'sum',
      title: t('lists.sum'),
      numeric: true,
      cell: ({ sumFen }) => (sumFen === null ? '—' : formatYuan(sumFen)),
    },
    { key: 'state', title: t('lists.stateOf'), cell: ({ state }) => t(`lists.state.${state}`) },
    {
      key: 'open',
      title: t('lists.open'),
      cell: ({ id }) => buttonOf(t('lists.open'), t('lists.openOf', { id }), () => onOpen(id)),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('lists.lists')}</h2>
      {rows.length === 0 ? (
        <p>{t('lists.noLists')}</p>
      ) : (
        <DataTable
          label={t('lists.lists')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => String(id)}
          rowsMax={20}
        />
      )}
    </section>
  );
}
