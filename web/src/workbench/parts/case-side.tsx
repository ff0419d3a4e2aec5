import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { assignCase, fetchColleagues, handOverCase } from '../../api/cases.ts';
import type { CaseView } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { clockTone } from '../clock-tone.ts';
import { useAccount } from '../session.ts';
import { inSentence } from '../show.ts';
import { Field } from './field.tsx';
import { Outcome, useActing } from './outcome.tsx';

type Props = { readonly view: CaseView; readonly onChange: (next: CaseView) => void };

/** What stands beside the work on a case: who works on it, its limits, its law. */
export function CaseSide({ view, onChange }: Props): ReactElement {
  return (
    <div className="case-side">
      <Owner view={view} onChange={onChange} />
      <Clocks view={view} />
      <Facts view={view} />
    </div>
  );
}

function Owner({ view, onChange }: Props): ReactElement | null {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const acting = useActing();
  const [handing, setHanding] = useState(false);
  if (!view.state.open) return null;
  const { assignee } = view;
  const may = permissions.includes('case.assign');
  const change = (kind: 'claim' | 'release'): void =>
    void acting.act(async () => {
      onChange(await assignCase(view.id, kind));
      return undefined;
    });
  return (
    <section className="panel">
      <h2>{t('case.assignee')}</h2>
      <p>
        <b>{assignee?.mine ? t('case.mine') : (assignee?.name ?? t('case.noAssignee'))}</b>{' '}
        <span className="soft">{t('case.turnOf', { office: t(`case.office.${view.office}`) })}</span>
      </p>
      <Outcome of={acting} />
      {may && !handing ? (
        <div className="bar">
          {assignee?.mine ? (
            <Button onClick={() => change('release')} disabled={acting.busy}>
              {t('case.release')}
            </Button>
          ) : (
            <Button onClick={() => change('claim')} disabled={acting.busy}>
              {t('case.claim')}
            </Button>
          )}
          <Button onClick={() => setHanding(true)}>{t('case.handOver')}</Button>
        </div>
      ) : null}
      {handing ? (
        <HandOver
          view={view}
          onDone={(next) => {
            setHanding(false);
            onChange(next);
          }}
          onCancel={() => setHanding(false)}
        />
      ) : null}
    </section>
  );
}

type HandOverProps = {
  readonly view: CaseView;
  readonly onDone: (next: CaseView) => void;
  readonly onCancel: () => void;
};

const reasonMin = 2;

function HandOver({ view, onDone, onCancel }: HandOverProps): ReactElement {
  const { t } = useTranslation();
  const acting = useActing();
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const colleagues = useQuery({ queryKey: ['colleagues', view.id], queryFn: () => fetchColleagues(view.id) });
  const send = (): void =>
    void acting.act(async () => {
      onDone(await handOverCase(view.id, { to: to ?? '', reason: reason.trim() }));
      return undefined;
    });
  const options = (colleagues.data ?? []).map(({ id, name, level }) => ({
    value: id,
    label: `${inLanguage(name)} · ${t(`case.office.${level}` as 'case.office.town')}`,
  }));
  return (
    <div className="step-form">
      <Field id="hand-over-to" label={t('case.handOverTo')}>
        <Select
          id="hand-over-to"
          showSearch={{ optionFilterProp: 'label' }}
          loading={colleagues.isPending}
          value={to ?? null}
          onChange={(id: string | null) => setTo(id ?? undefined)}
          options={options}
        />
      </Field>
      <Field id="hand-over-reason" label={t('case.field.reason')}>
        <input
          id="hand-over-reason"
          className="field"
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </Field>
      <Outcome of={acting} />
      <div className="bar">
        <Button
          type="primary"
          onClick={send}
          loading={acting.busy}
          disabled={to === undefined || reason.trim().length < reasonMin}
        >
          {t('case.handOver')}
        </Button>
        <Button onClick={onCancel}>{t('case.cancel')}</Button>
      </div>
    </div>
  );
}

function Clocks({ view }: { readonly view: CaseView }): ReactElement | null {
  const { t } = useTranslation();
  const running = view.clocks.filter(({ remaining }) => remaining.state !== 'stopped');
  if (!view.state.open && running.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('case.clocks')}</h2>
      {running.length === 0 ? <p className="soft">{t('case.noClocks')}</p> : null}
      <ul className="plain">
        {running.map((clock) => (
          <li key={clock.id} className="clock" data-state={clock.remaining.state}>
            <b>{inSentence(clock.title)}</b>
            <span className="state" data-state={clockTone[clock.remaining.state]}>
              {inLanguage(clock.remaining.text)}
            </span>
            <span className="soft">
              {t(`case.office.${clock.office}` as 'case.office.town')}
              {clock.remaining.dueOn === null ? '' : ` · ${t('case.dueBy', { date: clock.remaining.dueOn })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ view }: { readonly view: CaseView }): ReactElement {
  const { t } = useTranslation();
  const { applicant, receivedArea, previousCaseId, procedure } = view;
  return (
    <details className="panel fold" open={window.matchMedia('(width >= 75rem)').matches}>
      <summary>
        <h2>{t('case.about')}</h2>
      </summary>
      <dl className="pairs">
        {applicant ? (
          <div>
            <dt>{t('case.applicant')}</dt>
            <dd>{applicant.name}</dd>
          </div>
        ) : null}
        {receivedArea ? (
          <div>
            <dt>{t('case.receivedArea')}</dt>
            <dd>{inLanguage(receivedArea.name)}</dd>
          </div>
        ) : null}
        {previousCaseId === null ? null : (
          <div>
            <dt>{t('case.previous')}</dt>
            <dd>
              <Link to="/cases/$id" params={{ id: String(previousCaseId) }}>
                {previousCaseId}
              </Link>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('case.procedure')}</dt>
          <dd>{inSentence(procedure.title)}</dd>
        </div>
        <div>
          <dt>{t('case.basis')}</dt>
          <dd className="soft">{procedure.basis.map((text) => inLanguage(text)).join('；')}</dd>
        </div>
      </dl>
    </details>
  );
}
