import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { formatYuan } from '@zhuni/engine/values';
import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  approveBatch,
  closeBatch,
  discardBatch,
  fetchBatch,
  prepareBatch,
  recheckBatch,
  sendBatch,
} from '../../../api/payments.ts';
import type { BatchView } from '../../../api/payments.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { Outcome, useActing } from '../../parts/outcome.tsx';
import type { Acting } from '../../parts/outcome.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAccount } from '../../session.ts';
import { showCount, showMoment } from '../../show.ts';
import { BankFiles } from './files.tsx';
import { Findings } from './findings.tsx';
import { Lines } from './lines.tsx';
import { BackToBatches, Do, monthText } from './parts.tsx';

const route = getRouteApi('/payments/$id');

/** One batch: how far it is, what the check found, its lines, its approval, and its way to the bank and back. */
export function PaymentBatchPage(): ReactElement {
  const { t } = useTranslation();
  const id = Number(route.useParams().id);
  const client = useQueryClient();
  const acting = useActing();
  const batch = useQuery({ queryKey: ['payments', 'batch', id], queryFn: () => fetchBatch(id) });
  const view = batch.data;
  if (!view)
    return (
      <>
        <h1>{t('payments.title')}</h1>
        <Waiting query={batch} />
      </>
    );
  const onDone = (): Promise<void> => client.invalidateQueries({ queryKey: ['payments'] });
  return (
    <>
      <BackToBatches />
      <h1>
        {t('payments.batchOf', { policy: inLanguage(view.policy.title), month: monthText(view.month) })}{' '}
        <span className="soft">{t(`payments.kind.${view.kind}`)}</span>
      </h1>
      <Outcome of={acting} />
      <Head batch={view} />
      <Steps batch={view} acting={acting} onDone={onDone} />
      {view.state === 'draft' ? <Findings batch={view} acting={acting} onDone={onDone} /> : null}
      <Lines key={view.state} batch={view} />
      {view.state === 'sent' || view.state === 'closed' ? (
        <BankFiles batch={view} acting={acting} onDone={onDone} />
      ) : null}
    </>
  );
}

/** Lines that an approval would freeze. */
function toBePaid({ states }: BatchView): { readonly lines: number; readonly sumFen: number } {
  return states.find(({ state }) => state === 'prepared') ?? { lines: 0, sumFen: 0 };
}

function Head({ batch }: { readonly batch: BatchView }): ReactElement {
  const { t } = useTranslation();
  const ready = toBePaid(batch);
  const { lines, sumFen, sm3, sha256 } = batch;
  const by = (at: string | null, who: string | null): string => (at && who ? `${showMoment(at)} · ${who}` : '—');
  return (
    <section className="panel" aria-label={t('payments.stateLabel')}>
      <p>
        <b>{t(`payments.state.${batch.state}`)}</b>
        {batch.state === 'draft' ? ` · ${t(`payments.phase.${batch.phase}`)}` : ''}
      </p>
      {lines !== null && sumFen !== null ? (
        <p>{t('payments.frozen', { lines: showCount(lines), sum: formatYuan(sumFen) })}</p>
      ) : null}
      {batch.state === 'draft' && batch.phase === 'checked' ? (
        <p>{t('payments.toApprove', { lines: showCount(ready.lines), sum: formatYuan(ready.sumFen) })}</p>
      ) : null}
      <dl className="pairs">
        <dt>{t('payments.preparedBy')}</dt>
        <dd>{by(batch.preparedAt, batch.preparedBy)}</dd>
        <dt>{t('payments.approvedBy')}</dt>
        <dd>{by(batch.approvedAt, batch.approvedBy)}</dd>
        <dt>{t('payments.sentBy')}</dt>
        <dd>{by(batch.sentAt, batch.sentBy)}</dd>
        {sm3 === null ? null : (
          <>
            <dt>{t('payments.hash.sm3')}</dt>
            <dd className="hash">{sm3}</dd>
          </>
        )}
        {sha256 === null ? null : (
          <>
            <dt>{t('payments.hash.sha256')}</dt>
            <dd className="hash">{sha256}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

export type BatchProps = {
  readonly batch: BatchView;
  readonly acting: Acting;
  readonly onDone: () => Promise<void>;
};

type Step = {
  readonly key: 'goOn' | 'recheck' | 'approve' | 'discard' | 'send' | 'close';
  readonly permission: string;
  readonly now: boolean;
  readonly main: boolean;
  readonly work: () => Promise<BatchView>;
  readonly said: (batch: BatchView) => string;
};

const noStep = (): undefined => undefined;

/** All that is done with a batch, and whether it is its time. */
function stepsOf({ id, state, phase }: BatchView, t: TFunction): readonly Step[] {
  const checked = state === 'draft' && phase === 'checked';
  const prepare = 'payments.prepare';
  const send = 'payments.send';
  const numbers = ({ lines, sumFen }: BatchView) => ({ lines: showCount(lines ?? 0), sum: formatYuan(sumFen ?? 0) });
  return [
    {
      key: 'goOn',
      permission: prepare,
      now: state === 'draft' && !checked,
      main: true,
      work: () => prepareBatch(id, noStep),
      said: (batch) => t('payments.done.prepared', { lines: showCount(toBePaid(batch).lines) }),
    },
    {
      key: 'recheck',
      permission: prepare,
      now: checked,
      main: false,
      work: () => recheckBatch(id),
      said: () => t('payments.done.checked'),
    },
    {
      key: 'approve',
      permission: 'payments.approve',
      now: checked,
      main: true,
      work: () => approveBatch(id),
      said: (batch) => t('payments.done.approved', numbers(batch)),
    },
    {
      key: 'discard',
      permission: prepare,
      now: state === 'draft',
      main: false,
      work: () => discardBatch(id),
      said: () => t('payments.done.discarded'),
    },
    {
      key: 'send',
      permission: send,
      now: state === 'approved',
      main: true,
      work: () => sendBatch(id, noStep),
      said: () => t('payments.done.sent'),
    },
    {
      key: 'close',
      permission: send,
      now: state === 'sent',
      main: false,
      work: () => closeBatch(id),
      said: () => t('payments.done.closed'),
    },
  ];
}

/** What can be done with the batch now. */
function Steps({ batch, acting, onDone }: BatchProps): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const act = ({ work, said }: Step): void =>
    void acting.act(async () => {
      const now = await work();
      await onDone();
      return said(now);
    });
  const open = stepsOf(batch, t).filter(({ now, permission }) => now && permissions.includes(permission));
  return (
    <div className="bar">
      {open.map((step) => (
        <Do
          key={step.key}
          text={t(`payments.act.${step.key}`)}
          busy={acting.busy}
          main={step.main}
          onPress={() => act(step)}
        />
      ))}
    </div>
  );
}
