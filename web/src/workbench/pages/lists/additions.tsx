import { formatYuan } from '@zhuni/engine/values';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { decideAddition, proposeAddition } from '../../../api/lists.ts';
import type { Addition, HelpList } from '../../../api/lists.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { fieldOf, FundForm, FundInput, readYuan } from '../../parts/fund-fields.tsx';
import type { Acting } from '../../parts/outcome.tsx';
import { useAccount } from '../../session.ts';

type StateProps = {
  readonly addition: Addition;
  readonly mayDecide: boolean;
  readonly decide: (addition: Addition, decision: 'added' | 'refused') => void;
};

const stateOf = (props: StateProps): ReactElement => <State {...props} />;

function State({ addition, mayDecide, decide }: StateProps): ReactElement {
  const { t } = useTranslation();
  const { id, decision, mine } = addition;
  if (decision !== null) return <>{t(`lists.${decision}`)}</>;
  if (mine || !mayDecide) return <>{t('lists.waiting')}</>;
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-label={t('lists.acceptOf', { id })}
        onClick={() => decide(addition, 'added')}
      >
        {t('lists.accept')}
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={t('lists.refuseOf', { id })}
        onClick={() => decide(addition, 'refused')}
      >
        {t('lists.refuse')}
      </button>
    </>
  );
}

type Props = { readonly list: HelpList; readonly acting: Acting; readonly onDone: () => Promise<unknown> };

/** Who was missed: proposed by one with a reason, decided by another. */
export function Additions({ list, acting, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const propose = (form: FormData): Promise<boolean> => {
    const amountFen = readYuan(fieldOf(form, 'added-amount'));
    if (amountFen === undefined) {
      acting.say('error', t('lists.badAmount'));
      return Promise.resolve(false);
    }
    const person = fieldOf(form, 'added-person');
    return acting.act(async () => {
      await proposeAddition(list.id, {
        householdId: Number(fieldOf(form, 'added-household')),
        personId: person === '' ? null : Number(person),
        amountFen,
        reason: fieldOf(form, 'added-reason'),
      });
      await onDone();
      return t('lists.proposed');
    });
  };
  return (
    <>
      <h3>{t('lists.additions')}</h3>
      <Proposed list={list} acting={acting} onDone={onDone} />
      {permissions.includes('lists.draw') ? (
        <FundForm title={t('lists.propose')} button={t('lists.propose')} busy={acting.busy} onSend={propose}>
          <FundInput id="added-household" label={t('lists.household')} type="number" />
          <FundInput id="added-person" label={t('lists.person')} type="number" required={false} />
          <FundInput id="added-amount" label={t('lists.amount')} />
          <FundInput id="added-reason" label={t('lists.reason')} />
        </FundForm>
      ) : null}
    </>
  );
}

function Proposed({ list, acting, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const decide = (addition: Addition, decision: 'added' | 'refused'): void =>
    void acting.act(async () => {
      await decideAddition(list.id, addition.id, { decision, reason: t(`lists.${decision}`) });
      await onDone();
      return t('lists.decided');
    });
  const columns: readonly Column<Addition>[] = [
    { key: 'number', title: t('lists.number'), cell: ({ id }) => id },
    { key: 'household', title: t('lists.household'), cell: ({ householdId }) => householdId },
    { key: 'sum', title: t('lists.amount'), numeric: true, cell: ({ amountFen }) => formatYuan(amountFen) },
    {
      key: 'reason',
      title: t('lists.reason'),
      cell: ({ reason, engineOutcome }) => `${reason}（${t(`lists.engine.${engineOutcome}`)}）`,
    },
    {
      key: 'state',
      title: t('lists.stateOf'),
      cell: (addition) => stateOf({ addition, mayDecide: permissions.includes('lists.approve'), decide }),
    },
  ];
  if (list.additions.length === 0) return <></>;
  return (
    <DataTable label={t('lists.additions')} columns={columns} rows={list.additions} rowKey={({ id }) => String(id)} />
  );
}
