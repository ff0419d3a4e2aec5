import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptAnswer, objectToAnswer } from '../../api/checks.ts';
import type { CheckView, ComparisonRow } from '../../api/checks.ts';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';
import { showMoment } from '../show.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { Field } from './field.tsx';

type Props = { readonly view: CheckView; readonly onChange: (next: CheckView) => Promise<void> };

const tone = { differs: 'false', undeclared: 'false', unanswered: 'null', 'no-record': 'not', same: 'true' } as const;
const signs = { differs: '≠', undeclared: '+', unanswered: '…', 'no-record': '–', same: '✓' } as const;

const rowKey = ({ personId, fact, departments }: ComparisonRow): string =>
  `${personId ?? ''}/${fact}/${departments.map(({ code }) => code).join('+')}`;

type Doing = { readonly what: 'object' | 'adopt'; readonly key: string };

/** What was declared beside what departments say, contradictions first; the rest folded away. */
export function CheckComparison({ view, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing>();
  const isOpen = ({ verdict }: ComparisonRow): boolean => ['differs', 'undeclared', 'unanswered'].includes(verdict);
  const open = view.comparison.filter(isOpen);
  const rest = view.comparison.filter((row) => !isOpen(row));
  const acted = view.comparison.find((row) => rowKey(row) === doing?.key);
  const act = (what: Doing['what'], row: ComparisonRow): void => setDoing({ what, key: rowKey(row) });
  const done = async (next: CheckView): Promise<void> => {
    setDoing(undefined);
    await onChange(next);
  };
  return (
    <>
      <h3>{t('checks.comparison')}</h3>
      <p>{open.length === 0 ? t('checks.nothingDiffers') : t('checks.differing', { count: open.length })}</p>
      {open.length > 0 ? <Rows rows={open} label={t('checks.comparison')} onAct={act} /> : null}
      {acted && doing ? (
        <Act
          key={`${doing.what}/${doing.key}`}
          view={view}
          row={acted}
          what={doing.what}
          onDone={done}
          onCancel={() => setDoing(undefined)}
        />
      ) : null}
      {rest.length > 0 ? (
        <details className="group">
          <summary>{t('checks.others', { count: rest.length })}</summary>
          <Rows rows={rest} label={t('checks.others', { count: rest.length })} onAct={act} />
        </details>
      ) : null}
    </>
  );
}

type RowsProps = {
  readonly rows: readonly ComparisonRow[];
  readonly label: string;
  readonly onAct: (what: Doing['what'], row: ComparisonRow) => void;
};

function Rows({ rows, label, onAct }: RowsProps): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<ComparisonRow>[] = [
    { key: 'item', title: t('checks.item'), cell: itemOf },
    {
      key: 'declared',
      title: t('checks.declared'),
      cell: ({ declared }) => (declared ? inLanguage(declared) : t('checks.nothing')),
    },
    { key: 'found', title: t('checks.found'), cell: foundOf },
    { key: 'result', title: t('checks.result'), cell: verdictOf },
    { key: 'act', title: t('checks.act'), cell: (row) => verbsOf(row, onAct) },
  ];
  return <DataTable label={label} columns={columns} rows={rows} rowKey={rowKey} />;
}

const itemOf = (row: ComparisonRow): ReactElement => <Item row={row} />;
const foundOf = (row: ComparisonRow): ReactElement => <Found row={row} />;
const verdictOf = (row: ComparisonRow): ReactElement => <VerdictMark row={row} />;
const verbsOf = (row: ComparisonRow, onAct: RowsProps['onAct']): ReactElement => <Verbs row={row} onAct={onAct} />;

function VerdictMark({ row: { verdict } }: { readonly row: ComparisonRow }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="state" data-state={tone[verdict]}>
      <span aria-hidden="true">{signs[verdict]}</span> {t(`checks.verdict.${verdict}`)}
    </span>
  );
}

function Item({ row }: { readonly row: ComparisonRow }): ReactElement {
  return (
    <>
      <b>{inLanguage(row.label)}</b>
      {row.person === null ? null : <span className="soft"> {row.person}</span>}
    </>
  );
}

function Found({ row: { found, departments, asOf } }: { readonly row: ComparisonRow }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <b>{found ? inLanguage(found) : t('checks.noAnswer')}</b>{' '}
      <span className="soft">
        {departments.map((one) => inLanguage(one)).join(t('work.comma'))} · {asOf}
      </span>
    </>
  );
}

type VerbsProps = { readonly row: ComparisonRow; readonly onAct: RowsProps['onAct'] };

function Verbs({ row, onAct }: VerbsProps): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const about = `${inLanguage(row.label)} ${row.person ?? ''}`.trim();
  const told = row.queryIds.length > 0 && !['unanswered', 'same'].includes(row.verdict);
  return (
    <span className="links">
      {told && permissions.includes('check.object') ? (
        <button
          type="button"
          className="quiet"
          aria-label={`${t('checks.object')}: ${about}`}
          onClick={() => onAct('object', row)}
        >
          {t('checks.object')}
        </button>
      ) : null}
      {row.adoptable && permissions.includes('check.adopt') ? (
        <button
          type="button"
          className="quiet"
          aria-label={`${t('checks.adopt')}: ${about}`}
          onClick={() => onAct('adopt', row)}
        >
          {t('checks.adopt')}
        </button>
      ) : null}
      {row.adoptedAt === null ? null : (
        <span className="soft">{t('checks.adopted', { at: showMoment(row.adoptedAt) })}</span>
      )}
    </span>
  );
}

type ActProps = {
  readonly view: CheckView;
  readonly row: ComparisonRow;
  readonly what: Doing['what'];
  readonly onDone: (next: CheckView) => Promise<void>;
  readonly onCancel: () => void;
};

/** The words that an objection or an adoption needs. */
function Act({ view, row, what, onDone, onCancel }: ActProps): ReactElement {
  const { t } = useTranslation();
  const answers = view.departments.flatMap((department) =>
    department.queries
      .filter(({ id, status }) => row.queryIds.includes(id) && ['answered', 'no-record'].includes(status))
      .map(({ id, person }) => ({ value: id, label: `${inLanguage(department)} · ${person}` })),
  );
  const [queryId, setQueryId] = useState(answers[0]?.value);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const send = async (): Promise<void> => {
    setFailure(undefined);
    try {
      const next =
        what === 'adopt'
          ? await adoptAnswer(view.id, row, words.trim())
          : await objectToAnswer(view.id, { queryId: queryId ?? 0, words: words.trim() });
      await onDone(next);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <fieldset className="panel">
      <legend>
        {t(`checks.${what}`)}: {inLanguage(row.label)} {row.person ?? ''}
      </legend>
      <p className="soft">{t(what === 'adopt' ? 'checks.adoptLead' : 'checks.objectLead')}</p>
      <div className="bar">
        {what === 'object' && answers.length > 1 ? (
          <Field id="check-answer" label={t('checks.whichAnswer')}>
            <Select
              id="check-answer"
              className="pick pick-wide"
              value={queryId ?? null}
              options={answers}
              onChange={(id: number | null) => setQueryId(id ?? undefined)}
            />
          </Field>
        ) : null}
        <Field id="check-words" label={t(what === 'adopt' ? 'checks.adoptReason' : 'checks.words')}>
          <textarea
            id="check-words"
            className="field"
            rows={2}
            maxLength={500}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </Field>
        <Button type="primary" onClick={() => void send()} disabled={words.trim().length < 2}>
          {t('checks.confirm')}
        </Button>
        <Button onClick={onCancel}>{t('checks.cancel')}</Button>
      </div>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
    </fieldset>
  );
}
