import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedDepartment, CheckQuery, CheckView } from '../../api/checks.ts';
import { inLanguage } from '../../i18n/index.ts';
import { showMoment } from '../show.ts';

const tone = {
  waiting: 'null',
  asking: 'null',
  answered: 'true',
  'no-record': 'true',
  failed: 'false',
  'wrong-person': 'false',
  malformed: 'false',
} as const;

const isTold = ({ status }: CheckQuery): boolean => status === 'answered' || status === 'no-record';

/** The ten departments with the state of each question, its receipt and what an official should see besides. */
export function CheckDepartments({ view }: { readonly view: CheckView }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('checks.departments')}</h3>
      <ul className="plain">
        {view.departments.map((department) => (
          <DepartmentOf key={department.code} department={department} objections={view.objections} />
        ))}
      </ul>
    </>
  );
}

type Props = { readonly department: CheckedDepartment; readonly objections: CheckView['objections'] };

function DepartmentOf({ department, objections }: Props): ReactElement {
  const { t } = useTranslation();
  const { queries, subject } = department;
  const worst = queries.find((query) => tone[query.status] === 'false') ?? queries.find((query) => !isTold(query));
  const state = worst ? tone[worst.status] : 'true';
  const head = (
    <span className="finding-head">
      <b>{inLanguage(department)}</b>
      <span className="soft">{inLanguage(subject)}</span>
      {queries.length === 0 ? (
        <span className="soft">{t('checks.notAsked')}</span>
      ) : (
        <span className="state" data-state={state}>
          {t('checks.counted', { told: queries.filter(isTold).length, asked: queries.length })}
        </span>
      )}
    </span>
  );
  if (queries.length === 0) return <li className="finding">{head}</li>;
  return (
    <li>
      <details className="group">
        <summary>{head}</summary>
        <ul className="plain">
          {queries.map((query) => (
            <QueryOf key={query.id} query={query} objection={objections.find(({ queryId }) => queryId === query.id)} />
          ))}
        </ul>
      </details>
    </li>
  );
}

type QueryProps = { readonly query: CheckQuery; readonly objection: CheckView['objections'][number] | undefined };

const hashShown = 16;

function QueryOf({ query, objection }: QueryProps): ReactElement {
  const { t } = useTranslation();
  const { person, status, failure, round, attempts, askedAt, settledAt, requestId, sha256, notes } = query;
  const moment = (at: string | null): string => (at === null ? '—' : showMoment(at));
  return (
    <li>
      <p>
        <b>{person}</b>{' '}
        <span className="state" data-state={tone[status]}>
          {failure ? inLanguage(failure) : t(`checks.status.${status}`)}
        </span>{' '}
        {round > 1 ? <span className="mark">{t('checks.recheck', { round })}</span> : null}
      </p>
      {notes.map((note) => (
        <p key={note.zh}>{inLanguage(note)}</p>
      ))}
      <p className="soft">
        {t('checks.receipt', {
          asked: moment(askedAt),
          settled: moment(settledAt),
          count: attempts,
          request: requestId,
        })}
        {sha256 === null ? '' : ` · ${t('checks.hash', { hash: sha256.slice(0, hashShown) })}`}
      </p>
      {objection ? (
        <p>{t('checks.objected', { at: showMoment(objection.recordedAt), words: objection.words })}</p>
      ) : null}
    </li>
  );
}
