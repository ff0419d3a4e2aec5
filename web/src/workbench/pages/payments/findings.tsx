import { useQuery } from '@tanstack/react-query';
import { formatYuan } from '@zhuni/engine/values';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../api/fund.ts';
import { fetchBatchFindings, linesPageRows, resolveFinding } from '../../../api/payments.ts';
import type { Finding } from '../../../api/payments.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { fieldOf, FundChoice, FundForm, FundInput } from '../../parts/fund-fields.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAccount } from '../../session.ts';
import { showCount } from '../../show.ts';
import type { BatchProps } from './batch.tsx';
import { householdLink, PageTurner, rowButton } from './parts.tsx';

const yuan = (fen: number | null): string => (fen === null ? '—' : formatYuan(fen));

/** What the check found and nobody has answered yet; each is answered with a reason. */
export function Findings(props: BatchProps): ReactElement {
  const { batch } = props;
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<Finding>();
  const findings = useQuery({
    queryKey: ['payments', 'findings', batch.id, page],
    queryFn: () => fetchBatchFindings(batch.id, { page, open: true }),
  });
  return (
    <section className="panel" aria-labelledby="payment-findings">
      <h2 id="payment-findings">{t('payments.findings')}</h2>
      <p>
        {t('payments.openFindings', {
          count: batch.openFindings,
          blocking: showCount(batch.openBlocking),
        })}
      </p>
      {findings.data ? (
        <>
          {findings.data.length === 0 ? (
            <p>{t('payments.noFindings')}</p>
          ) : (
            <FindingTable findings={findings.data} onChoose={setChosen} />
          )}
          <PageTurner page={page} full={findings.data.length === linesPageRows} onPage={setPage} />
        </>
      ) : (
        <Waiting query={findings} />
      )}
      {chosen ? (
        <ResolveForm key={chosen.id} {...props} finding={chosen} onClosed={() => setChosen(undefined)} />
      ) : null}
    </section>
  );
}

type TableProps = { readonly findings: readonly Finding[]; readonly onChoose: (finding: Finding) => void };

function FindingTable({ findings, onChoose }: TableProps): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const resolve: Column<Finding> = {
    key: 'resolve',
    title: t('payments.resolve'),
    cell: (finding) =>
      rowButton(
        t('payments.resolve'),
        t('payments.resolveOf', { id: finding.id, what: t(`payments.finding.${finding.kind}`) }),
        () => onChoose(finding),
      ),
  };
  const columns: readonly Column<Finding>[] = [
    { key: 'kind', title: t('payments.what'), cell: ({ kind }) => t(`payments.finding.${kind}`) },
    {
      key: 'blocking',
      title: t('payments.blocking'),
      cell: ({ blocking }) => (blocking ? t('payments.blocking') : '—'),
    },
    { key: 'household', title: t('payments.household'), cell: ({ householdId }) => householdLink(householdId) },
    { key: 'expected', title: t('payments.expected'), numeric: true, cell: ({ expectedFen }) => yuan(expectedFen) },
    { key: 'found', title: t('payments.found'), numeric: true, cell: ({ foundFen }) => yuan(foundFen) },
    ...(permissions.includes('payments.prepare') ? [resolve] : []),
  ];
  return (
    <DataTable
      label={t('payments.findings')}
      columns={columns}
      rows={findings}
      rowKey={({ id }) => String(id)}
      rowsMax={20}
    />
  );
}

type ResolveProps = BatchProps & { readonly finding: Finding; readonly onClosed: () => void };

function ResolveForm({ batch, acting, onDone, finding, onClosed }: ResolveProps): ReactElement {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const send = async (form: FormData): Promise<boolean> => {
    const resolution = fieldOf(form, 'resolution') as 'pay' | 'leave-out';
    const done = await acting.act(async () => {
      const body = { resolution, reason: fieldOf(form, 'resolution-reason') };
      await resolveFinding({ id: batch.id, findingId: finding.id }, body, key);
      await onDone();
      return t('payments.done.resolved');
    });
    if (done) onClosed();
    return done;
  };
  const what = t(`payments.finding.${finding.kind}`);
  return (
    <FundForm
      title={t('payments.resolveOf', { id: finding.id, what })}
      button={t('payments.save')}
      busy={acting.busy}
      onSend={send}
    >
      <FundChoice
        id="resolution"
        label={t('payments.resolution.label')}
        options={(['pay', 'leave-out'] as const).map((value) => ({ value, label: t(`payments.resolution.${value}`) }))}
      />
      <FundInput id="resolution-reason" label={t('payments.reason')} />
    </FundForm>
  );
}
