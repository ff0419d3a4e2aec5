import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchStandards } from '../../../api/standards.ts';
import type { Standard, StandardDraft, Standards, StandardValue } from '../../../api/standards.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { showQuantity } from '../../../i18n/quantity.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Field } from '../../parts/field.tsx';
import { Outcome, useActing } from '../../parts/outcome.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAccount } from '../../session.ts';
import { Change } from './change.tsx';
import { DraftForm } from './draft-form.tsx';

const key = ['standards', 'list'];

/** The numbers of the law: their history and sources, and how they are changed. */
export function StandardsPage(): ReactElement {
  const { t } = useTranslation();
  const standards = useQuery({ queryKey: key, queryFn: fetchStandards });
  return (
    <>
      <h1>{t('standards.title')}</h1>
      <p>{t('standards.lead')}</p>
      {standards.data ? <Desk standards={standards.data} /> : <Waiting query={standards} />}
    </>
  );
}

const firstChoice = 'dibao.standard-urban';

const buttonOf = (text: string, label: string, onPress: () => void): ReactElement => (
  <button type="button" className="quiet" aria-label={label} onClick={onPress}>
    {text}
  </button>
);

function Desk({ standards: { parameters, drafts } }: { readonly standards: Standards }): ReactElement {
  const client = useQueryClient();
  const { permissions } = useAccount();
  const acting = useActing();
  const [opened, setOpened] = useState<number>();
  const [chosen, setChosen] = useState(firstChoice);
  const byId = new Map(parameters.map((standard) => [standard.id, standard]));
  const standard = byId.get(chosen) ?? parameters[0];
  const draft = drafts.find(({ id }) => id === opened);
  const reload = (): Promise<unknown> => client.invalidateQueries({ queryKey: ['standards'] });
  return (
    <>
      <Outcome of={acting} />
      <Changes drafts={drafts} byId={byId} onOpen={setOpened} />
      {draft ? (
        <Change key={draft.id} draft={draft} standard={byId.get(draft.parameter)} acting={acting} onDone={reload} />
      ) : null}
      {permissions.includes('standards.draft') ? (
        <DraftForm
          standards={parameters}
          chosen={standard?.id ?? ''}
          onChoose={setChosen}
          acting={acting}
          onDone={async (id) => {
            await reload();
            setOpened(id);
          }}
        />
      ) : null}
      {standard ? <History standard={standard} /> : null}
      <All standards={parameters} onChoose={setChosen} />
    </>
  );
}

type ChangesProps = {
  readonly drafts: readonly StandardDraft[];
  readonly byId: ReadonlyMap<string, Standard>;
  readonly onOpen: (id: number) => void;
};

function Changes({ drafts, byId, onOpen }: ChangesProps): ReactElement {
  const { t } = useTranslation();
  const labelOf = ({ parameter }: StandardDraft): string =>
    inLanguage(byId.get(parameter)?.label ?? { zh: parameter, en: parameter });
  const columns: readonly Column<StandardDraft>[] = [
    { key: 'number', title: t('standards.number'), cell: ({ id }) => id },
    { key: 'standard', title: t('standards.standard'), cell: labelOf },
    {
      key: 'value',
      title: t('standards.value'),
      numeric: true,
      cell: ({ parameter, value }) => showQuantity(value, byId.get(parameter)?.unit ?? 'count'),
    },
    { key: 'area', title: t('standards.area'), cell: ({ area }) => area ?? t('standards.wholeCity') },
    { key: 'from', title: t('standards.from'), cell: ({ effectiveFrom }) => effectiveFrom },
    { key: 'state', title: t('standards.stateOf'), cell: ({ state }) => t(`standards.state.${state}`) },
    {
      key: 'open',
      title: t('standards.open'),
      cell: ({ id }) => buttonOf(t('standards.open'), t('standards.openOf', { id }), () => onOpen(id)),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('standards.changes')}</h2>
      {drafts.length === 0 ? (
        <p>{t('standards.noChanges')}</p>
      ) : (
        <DataTable
          label={t('standards.changes')}
          columns={columns}
          rows={drafts}
          rowKey={({ id }) => String(id)}
          rowsMax={10}
        />
      )}
    </section>
  );
}

function History({ standard: { label, unit, values, policies } }: { readonly standard: Standard }): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<StandardValue>[] = [
    { key: 'from', title: t('standards.from'), cell: ({ from }) => from },
    { key: 'value', title: t('standards.value'), numeric: true, cell: ({ value }) => showQuantity(value, unit) },
    { key: 'area', title: t('standards.area'), cell: ({ area }) => area ?? t('standards.wholeCity') },
    { key: 'announced', title: t('standards.announced'), cell: ({ announced }) => announced ?? '—' },
    { key: 'document', title: t('standards.document'), cell: ({ source }) => inLanguage(source) },
    { key: 'status', title: t('standards.statusOf'), cell: ({ status }) => t(`standards.status.${status}`) },
  ];
  const title = t('standards.historyOf', { label: inLanguage(label) });
  return (
    <section className="panel">
      <h2>{title}</h2>
      <p className="soft">
        {t('standards.policies')} {policies.map((policy) => inLanguage(policy.title)).join('、')}
      </p>
      <DataTable
        label={title}
        columns={columns}
        rows={values.toReversed()}
        rowKey={({ from, area, announced, value }) => `${from}/${area}/${announced}/${value}`}
        rowsMax={12}
      />
    </section>
  );
}

type AllProps = { readonly standards: readonly Standard[]; readonly onChoose: (id: string) => void };

function All({ standards, onChoose }: AllProps): ReactElement {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const found = standards.filter(({ id, label, policies }) =>
    [id, label.zh, label.en, ...policies.flatMap(({ title }) => [title.zh, title.en])].some((text) =>
      text.toLowerCase().includes(words.trim().toLowerCase()),
    ),
  );
  const columns: readonly Column<Standard>[] = [
    { key: 'standard', title: t('standards.standard'), cell: ({ label }) => inLanguage(label) },
    {
      key: 'value',
      title: t('standards.value'),
      numeric: true,
      cell: ({ values, unit }) => {
        const newest = values.findLast(({ area }) => area === null) ?? values.at(-1);
        return newest ? showQuantity(newest.value, unit) : '—';
      },
    },
    { key: 'from', title: t('standards.from'), cell: ({ values }) => values.at(-1)?.from ?? '—' },
    {
      key: 'status',
      title: t('standards.statusOf'),
      cell: ({ values }) => t(`standards.status.${values.at(-1)?.status ?? 'official'}`),
    },
    {
      key: 'history',
      title: t('standards.history'),
      cell: ({ id, label }) =>
        buttonOf(t('standards.history'), t('standards.historyOf', { label: inLanguage(label) }), () => onChoose(id)),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('standards.all')}</h2>
      <Field id="standards-search" label={t('standards.search')}>
        <input
          id="standards-search"
          className="field"
          type="search"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Field>
      <DataTable label={t('standards.all')} columns={columns} rows={found} rowKey={({ id }) => id} rowsMax={20} />
    </section>
  );
}
