import { formatYuan } from '@zhuni/engine/values';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { publishStandard, reviewStandard, simulateDraft, withdrawStandard } from '../../../api/standards.ts';
import type { Standard, StandardDraft } from '../../../api/standards.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { showQuantity } from '../../../i18n/quantity.ts';
import { Field } from '../../parts/field.tsx';
import type { Acting } from '../../parts/outcome.tsx';
import { useAccount } from '../../session.ts';
import { Effect } from './effect.tsx';
import { showMoment } from './moment.ts';

type Props = {
  readonly draft: StandardDraft;
  readonly standard: Standard | undefined;
  readonly acting: Acting;
  readonly onDone: () => Promise<unknown>;
};

/** One change: what it says, who did what, what it would do, and after publication what it did. */
export function Change({ draft, standard, acting, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const label = standard ? inLanguage(standard.label) : draft.parameter;
  const title = t('standards.draftNo', { id: draft.id, label });
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <p>
        {showQuantity(draft.value, standard?.unit ?? 'count')} · {t('standards.from')} {draft.effectiveFrom} ·{' '}
        {t('standards.announced')} {draft.announcedOn} · {draft.area ?? t('standards.wholeCity')}
      </p>
      <p>
        《{inLanguage(draft.title)}》{draft.documentNumber ?? ''} {draft.issuer} {draft.documentDate}
      </p>
      {draft.status === 'illustrative' ? <p className="soft">{t('standards.statusMark')}</p> : null}
      <Steps draft={draft} />
      {draft.state === 'draft' || draft.state === 'reviewed' ? (
        <>
          <Simulated draft={draft} />
          <Decide draft={draft} acting={acting} onDone={onDone} />
        </>
      ) : null}
      {draft.state === 'published' ? <Effect id={draft.id} /> : null}
    </section>
  );
}

function Steps({ draft }: Pick<Props, 'draft'>): ReactElement {
  const { t } = useTranslation();
  const { drafted, reviewed, published, withdrawn } = draft;
  const said = (step: StandardDraft['reviewed']) =>
    step && { by: step.by, at: showMoment(step.at), reason: step.reason ?? '' };
  return (
    <ol aria-label={t('standards.steps')}>
      <li>{t('standards.draftedBy', { by: drafted.by, at: showMoment(drafted.at) })}</li>
      {reviewed ? <li>{t('standards.reviewedBy', said(reviewed) ?? {})}</li> : null}
      {published ? <li>{t('standards.publishedBy', said(published) ?? {})}</li> : null}
      {withdrawn ? <li>{t('standards.withdrawnBy', said(withdrawn) ?? {})}</li> : null}
    </ol>
  );
}

function Decide({ draft, acting, onDone }: Omit<Props, 'standard'>): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const [reason, setReason] = useState('');
  const may = (permission: string): boolean => permissions.includes(permission);
  const does = (work: () => Promise<unknown>, told: string) => () =>
    void acting.act(async () => {
      await work();
      await onDone();
      return told;
    });
  const said = reason.trim().length >= 2;
  const button = (text: string, enabled: boolean, onPress: () => void): ReactElement => (
    <button type="button" className="quiet" disabled={acting.busy || !enabled} onClick={onPress}>
      {text}
    </button>
  );
  const toReview = draft.state === 'draft' && may('standards.review') && !draft.own;
  const toPublish = draft.state === 'reviewed' && may('standards.publish') && !draft.own;
  return (
    <>
      {draft.own ? <p className="soft">{t('standards.ownDraft')}</p> : null}
      {toReview || may('standards.draft') ? (
        <Field id={`reason-${draft.id}`} label={t('standards.reason')}>
          <input
            id={`reason-${draft.id}`}
            className="field"
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
      ) : null}
      <div className="bar">
        {toReview
          ? button(
              t('standards.review'),
              said,
              does(() => reviewStandard(draft.id, reason), t('standards.reviewed')),
            )
          : null}
        {toPublish
          ? button(
              t('standards.publish'),
              true,
              does(() => publishStandard(draft.id), t('standards.published')),
            )
          : null}
        {may('standards.draft')
          ? button(
              t('standards.withdraw'),
              said,
              does(() => withdrawStandard(draft.id, reason), t('standards.withdrawn')),
            )
          : null}
      </div>
    </>
  );
}

type Told = Awaited<ReturnType<typeof simulateDraft>>;

function Simulated({ draft }: Pick<Props, 'draft'>): ReactElement | null {
  const { t } = useTranslation();
  const { permissions, area } = useAccount();
  const [told, setTold] = useState<Told | 'waiting' | 'failed'>();
  if (!permissions.includes('simulation.run')) return null;
  const ask = async (): Promise<void> => {
    setTold('waiting');
    setTold(await simulateDraft(draft, draft.area ?? area.code).catch(() => 'failed' as const));
  };
  return (
    <div>
      <button type="button" className="quiet" disabled={told === 'waiting'} onClick={() => void ask()}>
        {t('standards.simulate')}
      </button>
      <div aria-live="polite">
        {told === 'waiting' ? <p>{t('standards.simulating')}</p> : null}
        {told === 'failed' ? <p role="alert">{t('state.failed')}</p> : null}
        {typeof told === 'object' ? <Cost result={told} /> : null}
      </div>
    </div>
  );
}

function Cost({ result: { households, total } }: { readonly result: Told }): ReactElement {
  const { t } = useTranslation();
  const more = ({ before, after }: { readonly before: number; readonly after: number }): string =>
    formatYuan(after - before);
  return (
    <dl className="facts">
      <dt>{t('standards.simulated', { households })}</dt>
      <dd>
        {t('standards.gaining')} {t('standards.people', total.gaining)} · {t('standards.losing')}{' '}
        {t('standards.people', total.losing)}
      </dd>
      <dt>{t('standards.monthCost')}</dt>
      <dd>{more(total.monthFen)}</dd>
      <dt>{t('standards.yearCost')}</dt>
      <dd>{more(total.yearFen)}</dd>
    </dl>
  );
}
