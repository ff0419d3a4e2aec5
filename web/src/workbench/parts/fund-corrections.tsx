import { formatYuan } from '@zhuni/engine/values';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { approveCorrection, newKey, proposeCorrection } from '../../api/fund.ts';
import type { Correction } from '../../api/fund.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { fieldOf, FundChoice, FundForm, FundInput, FundWords } from './fund-fields.tsx';
import type { FundFormProps } from './fund-forms.tsx';

const kinds: readonly Correction['what'][] = ['donation', 'grant'];

const buttonOf = (text: string, label: string, onPress: () => void): ReactElement => (
  <button type="button" className="quiet" aria-label={label} onClick={onPress}>
    {text}
  </button>
);

type ListProps = FundFormProps & { readonly corrections: readonly Correction[]; readonly mayApprove: boolean };

/** What was or is to be taken back; whoever did not propose it may approve it. */
export function Corrections({ corrections, mayApprove, acting, onDone }: ListProps): ReactElement {
  const { t } = useTranslation();
  const approve = (id: number): void =>
    void acting.act(async () => {
      await approveCorrection(id, newKey());
      await onDone();
      return t('fund.takenBack', { id });
    });
  const columns: readonly Column<Correction>[] = [
    { key: 'number', title: t('fund.number'), cell: ({ id }) => id },
    { key: 'what', title: t('fund.what'), cell: ({ what, subjectId }) => t(`fund.taking.${what}`, { id: subjectId }) },
    { key: 'amount', title: t('fund.amount'), numeric: true, cell: ({ amountFen }) => formatYuan(amountFen) },
    { key: 'happened', title: t('fund.happenedOn'), cell: ({ happenedOn }) => happenedOn },
    { key: 'reason', title: t('fund.correctionReason'), cell: ({ reason }) => reason },
    {
      key: 'approved',
      title: t('fund.approvedOn'),
      cell: ({ id, approvedOn }) =>
        approvedOn === null && mayApprove
          ? buttonOf(t('fund.approve'), t('fund.approveOf', { id }), () => approve(id))
          : (approvedOn ?? '—'),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('fund.corrections')}</h2>
      <p>{t('fund.correctionsLead')}</p>
      {corrections.length === 0 ? (
        <p>{t('fund.noCorrections')}</p>
      ) : (
        <DataTable
          label={t('fund.corrections')}
          columns={columns}
          rows={corrections}
          rowKey={({ id }) => String(id)}
          rowsMax={10}
        />
      )}
    </section>
  );
}

/** Proposes to take a donation or grant back, which another person then approves. */
export function CorrectionForm({ acting, onDone }: FundFormProps): ReactElement {
  const { t } = useTranslation();
  const [key, setKey] = useState(newKey);
  const send = async (form: FormData): Promise<boolean> => {
    const body = {
      what: fieldOf(form, 'correction-what') as Correction['what'],
      id: Number(fieldOf(form, 'correction-id')),
      happenedOn: fieldOf(form, 'happened-on'),
      reason: fieldOf(form, 'correction-reason'),
    };
    const done = await acting.act(async () => {
      const { id } = await proposeCorrection(body, key);
      await onDone();
      return t('fund.proposed', { id });
    });
    setKey(newKey());
    return done;
  };
  return (
    <FundForm title={t('fund.addCorrection')} button={t('fund.propose')} busy={acting.busy} onSend={send}>
      <FundChoice
        id="correction-what"
        label={t('fund.what')}
        options={kinds.map((value) => ({ value, label: t(`fund.taken.${value}`) }))}
      />
      <FundInput id="correction-id" label={t('fund.correctionNumber')} type="number" />
      <FundInput id="happened-on" label={t('fund.happenedOn')} type="date" />
      <FundWords id="correction-reason" label={t('fund.correctionReason')} />
    </FundForm>
  );
}
