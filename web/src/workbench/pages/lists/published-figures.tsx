import { useQuery, useQueryClient } from '@tanstack/react-query';
import { formatYuan } from '@zhuni/engine/values';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { approvePublication, discardPublication, draftPublication, fetchPublications } from '../../../api/lists.ts';
import type { Publication } from '../../../api/lists.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { fieldOf, FundForm, FundInput } from '../../parts/fund-fields.tsx';
import { Outcome, useActing } from '../../parts/outcome.tsx';
import { Waiting } from '../../parts/waiting.tsx';

const key = ['publications'];

type StepsProps = {
  readonly publication: Publication;
  readonly onPublish: (id: number) => void;
  readonly onDiscard: (id: number) => void;
};

const stepsOf = (props: StepsProps): ReactElement => <Steps {...props} />;

function Steps({ publication: { id, month, state, mayApprove }, onPublish, onDiscard }: StepsProps): ReactElement {
  const { t } = useTranslation();
  if (state !== 'draft') return <></>;
  return (
    <>
      {mayApprove ? (
        <button
          type="button"
          className="quiet"
          aria-label={t('lists.publishOf', { month })}
          onClick={() => onPublish(id)}
        >
          {t('lists.publish')}
        </button>
      ) : null}
      <button
        type="button"
        className="quiet"
        aria-label={t('lists.discardOf', { month })}
        onClick={() => onDiscard(id)}
      >
        {t('lists.discard')}
      </button>
    </>
  );
}

/** What the city publishes of each month: one drafts, another publishes. */
export function PublishedFigures(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const acting = useActing();
  const publications = useQuery({ queryKey: key, queryFn: fetchPublications });
  const act = (work: () => Promise<unknown>, text: string): Promise<boolean> =>
    acting.act(async () => {
      await work();
      await client.invalidateQueries({ queryKey: key });
      return text;
    });
  const draft = (form: FormData): Promise<boolean> =>
    act(() => draftPublication(fieldOf(form, 'figures-month')), t('lists.drafted'));
  const onPublish = (id: number): void => void act(() => approvePublication(id), t('lists.published'));
  const onDiscard = (id: number): void => void act(() => discardPublication(id), t('lists.discarded'));
  const columns: readonly Column<Publication>[] = [
    { key: 'month', title: t('lists.figuresMonth'), cell: ({ month }) => month },
    { key: 'state', title: t('lists.stateOf'), cell: ({ state }) => t(`lists.figuresState.${state}`) },
    { key: 'sum', title: t('lists.sum'), numeric: true, cell: ({ sumFen }) => formatYuan(sumFen) },
    {
      key: 'withheld',
      title: t('lists.withheld'),
      numeric: true,
      cell: ({ withheld, cells }) => `${withheld} / ${cells}`,
    },
    {
      key: 'act',
      title: t('lists.publish'),
      cell: (publication) => stepsOf({ publication, onPublish, onDiscard }),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('lists.figures')}</h2>
      <p>{t('lists.figuresLead')}</p>
      <Outcome of={acting} />
      {publications.data ? (
        publications.data.length === 0 ? (
          <p>{t('lists.noFigures')}</p>
        ) : (
          <DataTable
            label={t('lists.figures')}
            columns={columns}
            rows={publications.data}
            rowKey={({ id }) => String(id)}
            rowsMax={12}
          />
        )
      ) : (
        <Waiting query={publications} />
      )}
      <FundForm title={t('lists.draft')} button={t('lists.draft')} busy={acting.busy} onSend={draft}>
        <FundInput id="figures-month" label={t('lists.figuresMonth')} type="month" />
      </FundForm>
      <p>
        <a href="/figures">{t('lists.figuresPage')}</a>
      </p>
    </section>
  );
}
