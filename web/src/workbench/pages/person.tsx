import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { correctEvent, fetchTimeline, liftRestriction, restrict, unmask } from '../../api/people.ts';
import type { RestrictionReason, Timeline } from '../../api/people.ts';
import { inLanguage } from '../../i18n/index.ts';
import { AreaPath } from '../parts/area-path.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { Choice } from '../parts/event-details.tsx';
import { Field } from '../parts/field.tsx';
import { LifeTimeline } from '../parts/life-timeline.tsx';
import { RecordEvent } from '../parts/record-event.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';

const route = getRouteApi('/people/$id');

/** One person: who, where over time, married to whom, and the life with what every line did. */
export function PersonPage(): ReactElement {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { permissions } = useAccount();
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>();
  const timeline = useQuery({ queryKey: ['timeline', id], queryFn: () => fetchTimeline(Number(id)) });
  const again = (): void => void client.invalidateQueries();
  const act = async (what: () => Promise<unknown>): Promise<void> => {
    setFailure(undefined);
    try {
      await what();
      again();
    } catch (error) {
      setFailure(error);
    }
  };
  const view = timeline.data;
  if (!view)
    return (
      <>
        <h1>{t('people.page')}</h1>
        <Waiting query={timeline} />
      </>
    );
  const mayCorrect = permissions.includes('event.correct');
  const mayRecord = permissions.includes('event.record') && view.person.diedOn === null;
  return (
    <>
      <AreaPath areas={[...view.person.ancestors, view.person.area]} last={view.person.name} />
      <h1>{view.person.name}</h1>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      {view.person.mergedInto === null ? null : <Merged survivor={view.person.mergedInto} />}
      <Identity view={view} onAct={act} />
      {mayRecord && view.person.mergedInto === null ? <RecordEvent timeline={view} onRecorded={again} /> : null}
      <LifeTimeline
        timeline={view}
        onCorrect={mayCorrect ? (event, reason) => act(() => correctEvent(event, reason)) : undefined}
      />
      <Stays view={view} />
      <Marriages view={view} />
      <p className="soft">{t('work.recorded')}</p>
    </>
  );
}

function Merged({ survivor }: { readonly survivor: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <p className="ask">
      {t('people.merged')}{' '}
      <Link to="/people/$id" params={{ id: String(survivor) }}>
        {t('people.openSurvivor')}
      </Link>
    </p>
  );
}

type ViewProps = { readonly view: Timeline };
type Act = (what: () => Promise<unknown>) => Promise<void>;

function Identity({ view, onAct }: ViewProps & { readonly onAct: Act }): ReactElement {
  const { t } = useTranslation();
  const { person } = view;
  const rows: readonly (readonly [string, ReactElement | string])[] = [
    [t('people.born'), person.bornOn ?? t('people.unknown')],
    ...(person.diedOn === null ? [] : [[t('people.died'), person.diedOn] as const]),
    [t('people.relation'), person.relation ? inLanguage(person.relation) : t('people.unknown')],
    [
      t('people.home'),
      <Link key="home" to="/households/$id" params={{ id: String(person.householdId) }} search={{ from: 'check' }}>
        {t('people.householdNo', { id: person.householdId })}
      </Link>,
    ],
    [t('people.number'), <IdNumber key="number" view={view} />],
  ];
  return (
    <section className="panel">
      <dl className="facts-list">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Restriction view={view} onAct={onAct} />
    </section>
  );
}

/** Masked until somebody who may says why; the whole number is shown on this page only, until it is left. */
function IdNumber({ view: { person } }: ViewProps): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  if (person.idNumberMasked === null) return <>{t('work.noIdNumber')}</>;
  const show = async (): Promise<void> => {
    setFailure(undefined);
    try {
      setShown(await unmask(person.id, reason.trim()));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <span>{shown ?? person.idNumberMasked}</span>
      {shown === undefined && permissions.includes('person.unmask') ? (
        <details className="group">
          <summary>{t('people.unmask.button')}</summary>
          <p className="soft">{t('people.unmask.hint')}</p>
          <div className="bar">
            <Field id="unmask-reason" label={t('people.unmask.reason')}>
              <Input
                id="unmask-reason"
                maxLength={200}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </Field>
            <Button disabled={reason.trim().length < 4} onClick={() => void show()}>
              {t('people.unmask.show')}
            </Button>
          </div>
        </details>
      ) : null}
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
    </>
  );
}

const restrictionReasons = ['adoption', 'protection', 'violence', 'witness', 'other'] as const;

function Restriction({ view: { person }, onAct }: ViewProps & { readonly onAct: Act }): ReactElement | null {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const [reason, setReason] = useState<string>('protection');
  const may = permissions.includes('person.restrict');
  if (person.restriction)
    return (
      <div className="ask">
        <p>
          {t('people.restriction.active')} {t('people.restriction.reason')}:{' '}
          {t(`people.restriction.reasons.${person.restriction.reason as RestrictionReason}`)}
        </p>
        {may ? (
          <Button onClick={() => void onAct(() => liftRestriction(person.id))}>{t('people.restriction.lift')}</Button>
        ) : null}
      </div>
    );
  if (!may) return null;
  return (
    <details className="group">
      <summary>{t('people.restriction.set')}</summary>
      <div className="bar">
        <Choice
          id="restriction-reason"
          label={t('people.restriction.reason')}
          value={reason}
          options={restrictionReasons.map((one) => ({ value: one, label: t(`people.restriction.reasons.${one}`) }))}
          onChange={setReason}
        />
        <Button onClick={() => void onAct(() => restrict(person.id, reason as RestrictionReason))}>
          {t('people.restriction.set')}
        </Button>
      </div>
    </details>
  );
}

type Stay = Timeline['stays'][number];

const householdLink = (id: number, text: string): ReactElement => (
  <Link to="/households/$id" params={{ id: String(id) }} search={{ from: 'check' }}>
    {text}
  </Link>
);

function Stays({ view }: ViewProps): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<Stay>[] = [
    {
      key: 'household',
      title: t('people.stay'),
      cell: ({ householdId }) => householdLink(householdId, t('people.householdNo', { id: householdId })),
    },
    { key: 'area', title: t('work.address'), cell: ({ areaName }) => inLanguage(areaName) },
    { key: 'from', title: t('people.from'), cell: ({ fromDate }) => fromDate ?? t('people.sinceRecords') },
    { key: 'until', title: t('people.until'), cell: ({ untilDate }) => untilDate ?? t('people.now') },
  ];
  return (
    <section className="panel">
      <h2>{t('people.stays')}</h2>
      <DataTable
        label={t('people.stays')}
        columns={columns}
        rows={view.stays}
        rowKey={({ householdId, fromDate }) => `${householdId}/${fromDate ?? ''}`}
      />
    </section>
  );
}

type Marriage = Timeline['marriages'][number];

function Marriages({ view }: ViewProps): ReactElement | null {
  const { t } = useTranslation();
  if (view.marriages.length === 0) return null;
  const columns: readonly Column<Marriage>[] = [
    { key: 'spouse', title: t('people.spouse'), cell: ({ spouseName }) => spouseName ?? t('people.otherArea') },
    { key: 'from', title: t('people.from'), cell: ({ fromDate }) => fromDate ?? t('people.sinceRecords') },
    {
      key: 'until',
      title: t('people.until'),
      cell: ({ untilDate, endedBy }) =>
        untilDate === null ? t('people.now') : `${untilDate} ${t(`people.ended.${endedBy as 'divorce'}`)}`,
    },
  ];
  return (
    <section className="panel">
      <h2>{t('people.marriages')}</h2>
      <DataTable
        label={t('people.marriages')}
        columns={columns}
        rows={view.marriages}
        rowKey={({ spouseId, fromDate }) => `${spouseId}/${fromDate ?? ''}`}
      />
    </section>
  );
}
