import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchAudit } from '../../api/security.ts';
import type { AuditEntry, AuditPage as Page, AuditQuery } from '../../api/security.ts';
import { inLanguage } from '../../i18n/index.ts';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { Field } from '../parts/field.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { showCount, showMoment } from '../show.ts';

/** Who read or changed what, when and why; for the audit administrator. */
export function AuditPage(): ReactElement {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<AuditQuery>({});
  const [after, setAfter] = useState<string>();
  const query = after === undefined ? asked : { ...asked, after };
  const entries = useQuery({
    queryKey: ['audit', query],
    queryFn: () => fetchAudit(query),
    placeholderData: keepPreviousData,
  });
  const ask = (next: AuditQuery): void => {
    setAfter(undefined);
    setAsked(next);
  };
  const turn = (mark: string | undefined): void => {
    setAfter(mark);
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <h1>{t('security.audit.title')}</h1>
      {entries.data ? <State of={entries.data.state} /> : null}
      <Filter onAsk={ask} />
      {entries.data ? <Entries page={entries.data} /> : <Waiting query={entries} />}
      <p className="links">
        {after === undefined ? null : <Button onClick={() => turn(undefined)}>{t('security.audit.first')}</Button>}
        {entries.data?.next ? (
          <Button onClick={() => turn(entries.data.next ?? undefined)}>{t('security.audit.next')}</Button>
        ) : null}
      </p>
      {entries.data ? <YearlyList thisYear={yearOf(entries.data)} /> : null}
    </>
  );
}

function State({ of: { entries, anchors, anchoredAt, keyId } }: { readonly of: Page['state'] }): ReactElement {
  const { t } = useTranslation();
  const counts = { entries: showCount(entries), anchors: showCount(anchors) };
  return (
    <p className="soft wrap">
      {anchoredAt === null
        ? t('security.audit.noAnchor', counts)
        : t('security.audit.state', { ...counts, moment: showMoment(anchoredAt), key: keyId ?? '' })}
    </p>
  );
}

const kinds = ['household', 'person', 'case', 'account', 'document', 'area', 'role'] as const;
const ages = ['all', '18', '14'] as const;
const texts = ['actor', 'subjectId', 'action'] as const;

function Filter({ onAsk }: { readonly onAsk: (query: AuditQuery) => void }): ReactElement {
  const { t } = useTranslation();
  const [fields, setFields] = useState({ actor: '', subjectId: '', action: '', from: '', until: '' });
  const [kind, setKind] = useState('');
  const [age, setAge] = useState<(typeof ages)[number]>('all');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = Object.entries(fields).flatMap(([name, value]) =>
      value.trim() === '' ? [] : [[name, value.trim()]],
    );
    onAsk({
      ...(Object.fromEntries(given) as AuditQuery),
      ...(kind === '' ? {} : { subjectKind: kind }),
      ...(age === 'all' ? {} : { under: age }),
    });
  };
  const typed = (name: keyof typeof fields, label: string, type: 'text' | 'date' = 'text'): ReactElement => (
    <Field key={name} id={`audit-${name}`} label={label}>
      <input
        id={`audit-${name}`}
        className="field"
        type={type}
        maxLength={80}
        value={fields[name]}
        onChange={({ currentTarget }) => setFields({ ...fields, [name]: currentTarget.value })}
      />
    </Field>
  );
  return (
    <form className="bar" onSubmit={submit} role="search" noValidate>
      {texts.map((name) =>
        typed(
          name,
          name === 'action'
            ? `${t('security.audit.action')}（${t('security.audit.actionHint')}）`
            : t(`security.audit.${name}`),
        ),
      )}
      <Field id="audit-kind" label={t('security.audit.subjectKind')}>
        <Select
          id="audit-kind"
          className="pick"
          value={kind}
          onChange={(picked: string) => setKind(picked)}
          options={[
            { value: '', label: t('security.audit.anyKind') },
            ...kinds.map((value) => ({ value, label: t(`security.audit.kind.${value}`) })),
          ]}
        />
      </Field>
      <Field id="audit-age" label={t('security.audit.children')}>
        <Select
          id="audit-age"
          className="pick"
          value={age}
          onChange={(picked) => setAge(picked)}
          options={ages.map((value) => ({ value, label: t(`security.audit.childrenOf.${value}`) }))}
        />
      </Field>
      {typed('from', t('security.audit.from'), 'date')}
      {typed('until', t('security.audit.until'), 'date')}
      <Button type="primary" htmlType="submit">
        {t('security.audit.search')}
      </Button>
    </form>
  );
}

function Entries({ page: { entries } }: { readonly page: Page }): ReactElement {
  const { t } = useTranslation();
  const who = ({ actor, actorName, signInName }: AuditEntry): string =>
    actorName ? `${inLanguage(actorName)}（${signInName ?? ''}）` : actor;
  const kindOf = (kind: string): string => {
    const known = kinds.find((one) => one === kind);
    return known ? t(`security.audit.kind.${known}`) : kind;
  };
  const columns: readonly Column<AuditEntry>[] = [
    { key: 'moment', title: t('security.audit.moment'), cell: (row) => showMoment(row.at) },
    { key: 'who', title: t('security.audit.who'), cell: who },
    { key: 'what', title: t('security.audit.what'), cell: (row) => row.action },
    { key: 'whom', title: t('security.audit.whom'), cell: (row) => `${kindOf(row.subjectKind)} ${row.subjectId}` },
    { key: 'why', title: t('security.audit.why'), cell: (row) => row.reason },
    { key: 'where', title: t('security.audit.where'), cell: (row) => row.areaCode },
    {
      key: 'more',
      title: t('security.audit.more'),
      cell: (row) => row.details.map(({ name, value }) => `${name} ${value}`).join(t('work.comma')),
    },
  ];
  return (
    <section className="panel">
      {entries.length === 0 ? (
        <p role="status">{t('security.audit.none')}</p>
      ) : (
        <DataTable label={t('security.audit.title')} columns={columns} rows={entries} rowKey={(row) => row.id} />
      )}
    </section>
  );
}

const firstYear = 2017;

/** The server's year: that of its newest anchor or entry. */
function yearOf({ state, entries }: Page): number {
  const newest = state.anchoredAt ?? entries[0]?.at;
  return newest === undefined ? firstYear : Number(newest.slice(0, 4));
}

function YearlyList({ thisYear }: { readonly thisYear: number }): ReactElement {
  const { t } = useTranslation();
  const [year, setYear] = useState(thisYear);
  return (
    <section className="panel">
      <h2>{t('security.audit.year')}</h2>
      <div className="bar">
        <Field id="audit-year" label={t('security.audit.year')}>
          <Select
            id="audit-year"
            className="pick"
            value={year}
            onChange={(picked: number) => setYear(picked)}
            options={Array.from({ length: thisYear - firstYear + 1 }, (_, at) => ({
              value: thisYear - at,
              label: String(thisYear - at),
            }))}
          />
        </Field>
        <a className="quiet" href={`/api/audit/children.csv?year=${year}`} download>
          {t('security.audit.download', { year })}
        </a>
      </div>
    </section>
  );
}
