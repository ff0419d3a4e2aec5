import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatedFact } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';

type Props = {
  readonly facts: readonly StatedFact[];
  readonly nameOf: (subject: string) => string;
  readonly open: boolean;
};

/** What the departments have stated, by whom it is about, each with its source, day and evidence. */
export function StatedFacts({ facts, nameOf, open }: Props): ReactElement {
  const { t } = useTranslation();
  const bySubject = [...Map.groupBy(facts, (fact) => fact.subject)].toSorted(
    ([a], [b]) => Number(b === 'household') - Number(a === 'household') || Number(a) - Number(b),
  );
  return (
    <section className="panel">
      <h2>{t('work.facts')}</h2>
      {facts.length === 0 ? <p>{t('work.noFacts')}</p> : null}
      {bySubject.map(([subject, list]) => (
        <details className="group" key={subject} open={open}>
          <summary>
            <h3>
              {nameOf(subject)} {t('work.countOf', { count: list.length })}
            </h3>
          </summary>
          <FactTable facts={list} label={`${t('work.facts')}: ${nameOf(subject)}`} />
        </details>
      ))}
    </section>
  );
}

const strongValue = (fact: StatedFact): ReactElement => <b>{inLanguage(fact.shown)}</b>;

function FactTable({ facts, label }: { readonly facts: readonly StatedFact[]; readonly label: string }): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<StatedFact>[] = [
    { key: 'label', title: t('work.fact'), cell: (row) => inLanguage(row.label) },
    { key: 'value', title: t('work.value'), cell: strongValue },
    { key: 'department', title: t('work.source'), cell: (row) => inLanguage(row.department) },
    { key: 'since', title: t('work.since'), cell: (row) => row.validFrom },
    { key: 'evidence', title: t('work.evidence'), cell: (row) => inLanguage(row.evidence) },
  ];
  return <DataTable label={label} columns={columns} rows={facts} rowKey={(row) => row.fact} />;
}
