import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { isAtHome } from '../area-prefix.ts';
import { clockTone, mostUrgent } from '../clock-tone.ts';
import { useAccount } from '../session.ts';
import { inSentence } from '../show.ts';

/** Whose case, on what, where it stands and until when: what a clerk looks for first. */
export function CaseHead({ view }: { readonly view: CaseView }): ReactElement {
  const { t } = useTranslation();
  const { area } = useAccount();
  const { household, subject } = view;
  const name = subject?.name ?? view.headName;
  const clock = mostUrgent(view.clocks);
  return (
    <header className="case-head">
      <h1>
        {t('case.heading', { policy: inLanguage(view.policy.title), name: name === '' ? t('case.unnamed') : name })}
      </h1>
      <p className="case-line">
        <b className="case-state" data-open={view.state.open}>
          {inSentence(view.state.staff)}
        </b>
        {clock ? (
          <span className="state" data-state={clockTone[clock.remaining.state]}>
            {inSentence(clock.title)}：{inLanguage(clock.remaining.text)}
          </span>
        ) : null}
        {view.closedOn === null ? null : <span>{t('case.closed', { date: view.closedOn })}</span>}
      </p>
      <p className="soft case-line">
        {isAtHome(view, area) ? (
          <Link
            to="/households/$id"
            params={{ id: String(household.id) }}
            search={{ policy: view.policy.id, from: 'request' }}
          >
            {t('work.householdOf', { name: view.headName })}
          </Link>
        ) : null}
        <span>{inLanguage(household.area.name)}</span>
        <span>
          {t('case.number')} {view.id}
        </span>
        <span>{t(`case.kind.${view.kind}`)}</span>
        <span>{t(`case.origin.${view.origin}` as 'case.origin.window')}</span>
        <span>
          {t('case.opened')} {view.openedOn}
        </span>
      </p>
    </header>
  );
}
