import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { compare, dismiss, fetchDuplicates, fetchMerges, merge, undoMerge } from '../../api/people.ts';
import type { Comparison, DuplicatePair, Merge } from '../../api/people.ts';
import { inLanguage } from '../../i18n/index.ts';
import { AreaPicker } from '../parts/area-picker.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { Field } from '../parts/field.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';
import { showMoment } from '../show.ts';

type Pair = readonly [number, number];

/** Records that may be of one person: compare two side by side, merge them, undo a merge. */
export function DuplicatesPage(): ReactElement {
  const { t } = useTranslation();
  const account = useAccount();
  const client = useQueryClient();
  const [area, setArea] = useState(account.area.code);
  const [pair, setPair] = useState<Pair>();
  const [failure, setFailure] = useState<unknown>();
  const [done, setDone] = useState<string>();
  const pairs = useQuery({ queryKey: ['duplicates', area], queryFn: () => fetchDuplicates(area) });
  const merges = useQuery({ queryKey: ['merges', area], queryFn: () => fetchMerges(area) });
  const act = async (what: () => Promise<unknown>, word?: string): Promise<void> => {
    setFailure(undefined);
    setDone(undefined);
    try {
      await what();
      setPair(undefined);
      setDone(word);
      await client.invalidateQueries();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <h1>{t('people.duplicates.title')}</h1>
      <p>{t('people.duplicates.lead')}</p>
      <div className="bar">
        <AreaPicker value={area} onChange={setArea} />
      </div>
      <div aria-live="polite">
        {failure === undefined ? null : (
          <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
        )}
        {done === undefined ? null : <Alert type="success" showIcon role="status" title={done} />}
      </div>
      {pair ? <Compare pair={pair} onAct={act} /> : null}
      {pairs.data ? <Pairs pairs={pairs.data} onCompare={setPair} /> : <Waiting query={pairs} />}
      {merges.data ? <Merges merges={merges.data} onAct={act} /> : null}
    </>
  );
}

type PairsProps = { readonly pairs: readonly DuplicatePair[]; readonly onCompare: (pair: Pair) => void };

function Pairs({ pairs, onCompare }: PairsProps): ReactElement {
  const { t } = useTranslation();
  const told = ({ people }: DuplicatePair): string =>
    people
      .map(({ name, bornYear, areaName, hasNumber }) =>
        [
          name,
          ...(bornYear === null ? [] : [t('people.duplicates.year', { year: bornYear })]),
          inLanguage(areaName),
          t(hasNumber ? 'people.duplicates.hasNumber' : 'people.duplicates.noNumber'),
        ].join(' '),
      )
      .join(' / ');
  const button = (pair: DuplicatePair): ReactElement => {
    const [one, other] = pair.people;
    return (
      <Button
        aria-label={`${t('people.duplicates.compare')} ${one?.name ?? ''} ${one?.id ?? ''} / ${other?.id ?? ''}`}
        onClick={() => onCompare([one?.id ?? 0, other?.id ?? 0])}
      >
        {t('people.duplicates.compare')}
      </Button>
    );
  };
  const columns: readonly Column<DuplicatePair>[] = [
    { key: 'pair', title: t('people.duplicates.pair'), cell: told },
    {
      key: 'why',
      title: t('people.duplicates.why'),
      cell: ({ likeness }) => t(`people.duplicates.likeness.${likeness}`),
    },
    { key: 'compare', title: t('people.duplicates.compare'), cell: button },
  ];
  return (
    <section className="panel">
      {pairs.length === 0 ? (
        <p role="status">{t('people.duplicates.none')}</p>
      ) : (
        <DataTable
          label={t('people.duplicates.title')}
          columns={columns}
          rows={pairs}
          rowKey={({ people }) => people.map(({ id }) => id).join('/')}
          wideFirst
        />
      )}
    </section>
  );
}

type Act = (what: () => Promise<unknown>, word?: string) => Promise<void>;
type CompareProps = { readonly pair: Pair; readonly onAct: Act };

function Compare({ pair, onAct }: CompareProps): ReactElement {
  const { t } = useTranslation();
  const [first, second] = pair;
  const compared = useQuery({ queryKey: ['compare', first, second], queryFn: () => compare(first, second) });
  const [keep, setKeep] = useState<'first' | 'second'>('first');
  const [reason, setReason] = useState('');
  if (!compared.data) return <Waiting query={compared} />;
  const [survivorId, mergedId] = keep === 'first' ? [first, second] : [second, first];
  const order = { survivorId, mergedId, reason: reason.trim() };
  return (
    <section className="panel" aria-label={t('people.duplicates.comparing')}>
      <h2>{t('people.duplicates.comparing')}</h2>
      <SideBySide compared={compared.data} />
      <fieldset className="stacked">
        <legend>{t('people.duplicates.keep')}</legend>
        {(['first', 'second'] as const).map((side) => (
          <label key={side}>
            <input type="radio" name="keep" checked={keep === side} onChange={() => setKeep(side)} />{' '}
            {t(side === 'first' ? 'people.duplicates.keepFirst' : 'people.duplicates.keepSecond')}
          </label>
        ))}
      </fieldset>
      <div className="bar">
        <Field id="merge-reason" label={t('people.duplicates.reason')}>
          <Input id="merge-reason" maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
        </Field>
        <Button
          type="primary"
          disabled={reason.trim().length < 2}
          onClick={() => void onAct(() => merge(order), t('people.duplicates.merged'))}
        >
          {t('people.duplicates.merge')}
        </Button>
        <Button onClick={() => void onAct(() => dismiss(first, second))}>{t('people.duplicates.dismiss')}</Button>
      </div>
    </section>
  );
}

type Row = {
  readonly key: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly differ: boolean;
};

function SideBySide({ compared }: { readonly compared: Comparison }): ReactElement {
  const { t } = useTranslation();
  const unknown = t('people.unknown');
  const [one, other] = compared.sides;
  const row = (label: string, read: (side: Comparison['sides'][number]) => string | null): Row => {
    const values = compared.sides.map((side) => read(side) ?? unknown);
    return { key: label, label, values, differ: values[0] !== values[1] };
  };
  const rows: readonly Row[] = [
    row(t('work.person'), ({ name }) => name),
    row(t('people.number'), ({ idNumberMasked }) => idNumberMasked),
    row(t('people.born'), ({ bornOn }) => bornOn),
    row(t('work.address'), ({ areaName }) => areaName && inLanguage(areaName)),
    ...compared.facts.map(({ label, values, differ }, at) => ({
      key: `fact-${at}`,
      label: inLanguage(label),
      values: values.map((value) => (value ? inLanguage(value) : unknown)),
      differ,
    })),
    ...compared.hanging.map(({ what, counts }, at) => ({
      key: `count-${at}`,
      label: `${t('people.duplicates.hanging')}: ${inLanguage(what)}`,
      values: counts.map(String),
      differ: false,
    })),
  ];
  const columns: readonly Column<Row>[] = [
    { key: 'label', title: t('people.duplicates.fact'), cell: ({ label }) => label },
    { key: 'first', title: t('people.duplicates.first'), cell: ({ values }) => values[0] ?? '' },
    { key: 'second', title: t('people.duplicates.second'), cell: ({ values }) => values[1] ?? '' },
    { key: 'differ', title: t('people.duplicates.differ'), cell: ({ differ }) => (differ ? '≠' : '=') },
  ];
  return (
    <>
      <p>
        {[one, other].map((side) =>
          side ? (
            <Link key={side.id} to="/people/$id" params={{ id: String(side.id) }} className="quiet">
              {side.name} {side.id}
            </Link>
          ) : null,
        )}
      </p>
      <DataTable
        label={t('people.duplicates.comparing')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        rowsMax={100}
      />
    </>
  );
}

function Merges({ merges, onAct }: { readonly merges: readonly Merge[]; readonly onAct: Act }): ReactElement {
  const { t } = useTranslation();
  const undo = (one: Merge): ReactElement =>
    one.undoneAt === null ? <Undo one={one} onAct={onAct} /> : <>{t('people.duplicates.wasUndone')}</>;
  const columns: readonly Column<Merge>[] = [
    {
      key: 'who',
      title: t('people.duplicates.pair'),
      cell: ({ name, survivorId, mergedId }) => `${name} ${survivorId} ← ${mergedId}`,
    },
    { key: 'when', title: t('people.duplicates.when'), cell: ({ mergedAt }) => showMoment(mergedAt) },
    { key: 'reason', title: t('people.duplicates.reason'), cell: ({ reason }) => reason },
    { key: 'state', title: t('people.duplicates.state'), cell: undo },
  ];
  return (
    <section className="panel">
      <h2>{t('people.duplicates.merges')}</h2>
      {merges.length === 0 ? (
        <p>{t('people.duplicates.noMerges')}</p>
      ) : (
        <DataTable
          label={t('people.duplicates.merges')}
          columns={columns}
          rows={merges}
          rowKey={({ id }) => String(id)}
        />
      )}
    </section>
  );
}

function Undo({ one, onAct }: { readonly one: Merge; readonly onAct: Act }): ReactElement {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const field = `undo-${one.id}`;
  return (
    <details className="group">
      <summary>{t('people.duplicates.undo')}</summary>
      <Field id={field} label={t('people.duplicates.reason')}>
        <Input id={field} maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
      <Button
        danger
        disabled={reason.trim().length < 2}
        aria-label={`${t('people.duplicates.undo')} ${one.survivorId} / ${one.mergedId}`}
        onClick={() => void onAct(() => undoMerge(one.id, reason.trim()), t('people.duplicates.undone'))}
      >
        {t('people.duplicates.undo')}
      </Button>
    </details>
  );
}
