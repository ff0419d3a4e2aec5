import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimulationResult } from '../../../api/simulations.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { IllustrativeMark } from '../../parts/illustrative-mark.tsx';
import { inSentence, showCount, showYuan } from '../../show.ts';
import { signed } from './measures.ts';
import type { Told } from './sides.ts';

type PolicyRow = SimulationResult['policies'][number];
type LossRow = { readonly key: string; readonly policy: string; readonly why: string; readonly count: number };
type Props = { readonly told: Told; readonly alone: boolean };

/** Whether a scenario changes anything of a policy, or was to: many only look at a number, and nothing comes of it. */
const isChanged = ({ touched, gained, lost, amountFen, unknown }: PolicyRow): boolean =>
  touched === 'direct' ||
  gained.subjects + lost.subjects > 0 ||
  amountFen.before !== amountFen.after ||
  unknown.before !== unknown.after;

/** By policy: who is entitled before and after, what it costs, and why somebody loses it. */
export function PolicyResults({ told: { side, result }, alone }: Props): ReactElement {
  const { t } = useTranslation();
  const title = (word: string): string =>
    alone ? word : t('simulation.columnOf', { side: t(`simulation.side.${side}`), word });
  const losses = result.policies.flatMap((policy) =>
    policy.losses.map((loss): LossRow => ({
      key: `${policy.id}-${loss.condition}`,
      policy: inLanguage(policy.title),
      why: inSentence(loss.text),
      count: loss.count,
    })),
  );
  const changed = result.policies.filter(isChanged);
  const same = result.policies.length - changed.length;
  return (
    <>
      <section className="panel">
        <h2>{title(t('simulation.byPolicy'))}</h2>
        {same > 0 ? <p className="soft">{t('simulation.samePolicies', { policies: showCount(same) })}</p> : null}
        {changed.length > 0 ? <PolicyTable label={title(t('simulation.byPolicy'))} policies={changed} /> : null}
      </section>
      <section className="panel">
        <h2>{title(t('simulation.why'))}</h2>
        {losses.length === 0 ? (
          <p>{t('simulation.nobodyLoses')}</p>
        ) : (
          <DataTable
            label={title(t('simulation.why'))}
            columns={[
              { key: 'policy', title: t('work.policy'), cell: ({ policy }) => policy },
              { key: 'why', title: t('simulation.reason'), cell: ({ why }) => why },
              { key: 'count', title: t('simulation.subjects'), numeric: true, cell: ({ count }) => showCount(count) },
            ]}
            rows={losses}
            rowKey={({ key }) => key}
          />
        )}
      </section>
    </>
  );
}

type TableProps = { readonly label: string; readonly policies: readonly PolicyRow[] };

function PolicyTable({ label, policies }: TableProps): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<PolicyRow>[] = [
    {
      key: 'policy',
      title: t('work.policy'),
      cell: (row) => policyName(row, t('simulation.dependent')),
    },
    {
      key: 'before',
      title: t('simulation.entitledBefore'),
      numeric: true,
      cell: ({ entitled }) => showCount(entitled.before),
    },
    {
      key: 'after',
      title: t('simulation.entitledAfter'),
      numeric: true,
      cell: ({ entitled }) => showCount(entitled.after),
    },
    { key: 'gained', title: t('simulation.gained'), numeric: true, cell: ({ gained }) => showCount(gained.subjects) },
    { key: 'lost', title: t('simulation.lost'), numeric: true, cell: ({ lost }) => showCount(lost.subjects) },
    {
      key: 'unknown',
      title: t('simulation.unknown'),
      numeric: true,
      cell: ({ unknown }) => showCount(unknown.after),
    },
    {
      key: 'amount',
      title: t('simulation.amountAfter'),
      numeric: true,
      cell: ({ amountFen, period }) =>
        period === 'none' ? '—' : t(`work.yuan.${period}`, { amount: showYuan(amountFen.after) }),
    },
    {
      key: 'difference',
      title: t('simulation.difference'),
      numeric: true,
      cell: ({ amountFen, period }) => (period === 'none' ? '—' : signed(amountFen.after - amountFen.before, showYuan)),
    },
  ];
  return <DataTable label={label} columns={columns} rows={policies} rowKey={({ id }) => id} />;
}

const policyName = ({ id, title, touched }: PolicyRow, follows: string): ReactElement => (
  <>
    {inLanguage(title)} <IllustrativeMark policy={id} />
    {touched === 'dependent' ? <span className="soft"> {follows}</span> : null}
  </>
);
