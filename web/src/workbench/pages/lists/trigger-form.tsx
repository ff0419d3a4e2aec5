import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { recordTrigger } from '../../../api/lists.ts';
import type { Lists, NewTrigger, Trigger } from '../../../api/lists.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { fieldOf, FundChoice, FundForm, FundInput, readYuan } from '../../parts/fund-fields.tsx';
import type { Acting } from '../../parts/outcome.tsx';

type Props = {
  readonly acting: Acting;
  readonly groups: Lists['groups'];
  readonly onDone: () => Promise<unknown>;
};

const kinds: readonly Trigger['kind'][] = ['prices', 'heating', 'festival'];
const statuses: readonly Trigger['status'][] = ['final', 'preliminary', 'illustrative'];

/** Hundredths of a per cent of a percentage with two decimals at most; undefined when it is none. */
function readPercent(text: string): number | undefined {
  return /^-?\d{1,3}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined;
}

/** Records what a list rests on, with its document. */
export function TriggerForm({ acting, groups, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Trigger['kind']>('prices');
  const send = (form: FormData): Promise<boolean> => {
    const read = readForm(kind, form);
    if (typeof read === 'string') {
      acting.say('error', t(`lists.${read}`));
      return Promise.resolve(false);
    }
    return acting.act(async () => {
      await recordTrigger(read);
      await onDone();
      return t('lists.recorded');
    });
  };
  return (
    <FundForm title={t('lists.record')} button={t('lists.save')} busy={acting.busy} onSend={send}>
      <FundChoice
        id="kind"
        label={t('lists.what')}
        options={kinds.map((value) => ({ value, label: t(`lists.kind.${value}`) }))}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'prices')}
      />
      {kind === 'prices' ? (
        <>
          <FundInput id="month" label={t('lists.month')} type="month" />
          <FundInput id="all-items" label={t('lists.allItems')} />
          <FundInput id="food" label={t('lists.food')} />
        </>
      ) : null}
      {kind === 'heating' ? <FundInput id="year" label={t('lists.year')} type="number" /> : null}
      {kind === 'festival' ? <OrderFields groups={groups} /> : null}
      <FundInput id="publisher" label={t('lists.publisher')} />
      <FundInput id="document" label={t('lists.document')} />
      <FundInput id="published-on" label={t('lists.publishedOn')} type="date" />
      <FundChoice
        id="status"
        label={t('lists.evidenceStatus')}
        options={statuses.map((value) => ({ value, label: t(`lists.status.${value}`) }))}
      />
    </FundForm>
  );
}

function OrderFields({ groups }: Pick<Props, 'groups'>): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <FundInput id="order-title" label={t('lists.orderTitle')} />
      <FundChoice
        id="each"
        label={t('lists.each')}
        options={[
          { value: 'festival-household', label: t('lists.perHousehold') },
          { value: 'festival-person', label: t('lists.perPerson') },
        ]}
      />
      <FundInput id="amount" label={t('lists.amount')} />
      <FundInput id="day" label={t('lists.day')} type="date" />
      <fieldset className="labelled">
        <legend>{t('lists.groups')}</legend>
        {groups.map(({ policy, title }) => (
          <label key={policy}>
            <input type="checkbox" name="group" value={policy} /> {inLanguage(title)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

function readForm(kind: Trigger['kind'], form: FormData): NewTrigger | 'badPercent' | 'badAmount' | 'badGroups' {
  const evidence = {
    publisher: fieldOf(form, 'publisher'),
    document: fieldOf(form, 'document'),
    publishedOn: fieldOf(form, 'published-on'),
    status: statuses.find((one) => one === fieldOf(form, 'status')) ?? 'illustrative',
  };
  if (kind === 'heating') return { kind, year: Number(fieldOf(form, 'year')), ...evidence };
  if (kind === 'prices') {
    const [allItemsHundredths, foodHundredths] = [
      readPercent(fieldOf(form, 'all-items')),
      readPercent(fieldOf(form, 'food')),
    ];
    if (allItemsHundredths === undefined || foodHundredths === undefined) return 'badPercent';
    return { kind, month: fieldOf(form, 'month'), allItemsHundredths, foodHundredths, ...evidence };
  }
  const amountFen = readYuan(fieldOf(form, 'amount'));
  if (amountFen === undefined) return 'badAmount';
  const groups = form.getAll('group').map(String);
  if (groups.length === 0) return 'badGroups';
  const policy = fieldOf(form, 'each') === 'festival-person' ? 'festival-person' : 'festival-household';
  return {
    kind,
    policy,
    title: fieldOf(form, 'order-title'),
    groups,
    amountFen,
    day: fieldOf(form, 'day'),
    ...evidence,
  };
}
