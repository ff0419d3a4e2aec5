import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyResult } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { useMoney } from '../show.ts';
import { IllustrativeMark } from './illustrative-mark.tsx';
import { gapText, ReasonList } from './reasons.tsx';

type Group = 'missed' | 'receiving' | 'unknown' | 'near' | 'not';

/** What needs somebody to act comes first. */
const groups: readonly Group[] = ['missed', 'receiving', 'near', 'unknown', 'not'];
const signs: Readonly<Record<Group, string>> = { missed: '!', receiving: '✓', unknown: '?', near: '≈', not: '✗' };

function groupOf({ outcome, receiving, nearMiss }: PolicyResult): Group {
  if (outcome === 'entitled') return receiving ? 'receiving' : 'missed';
  if (outcome === 'unknown') return 'unknown';
  return nearMiss === null ? 'not' : 'near';
}

type Props = {
  readonly results: readonly PolicyResult[];
  readonly date: string;
  /** The policy whose reasons stand open. */
  readonly chosen: string | undefined;
  readonly nameOf: (subject: string) => string;
};

/** Every policy for every member, in groups by what it means for the family; each opens to its reasons. */
export function Results({ results, date, chosen, nameOf }: Props): ReactElement {
  const { t } = useTranslation();
  const byGroup = Map.groupBy(results, groupOf);
  return (
    <section className="panel">
      <h2>{t('work.results')}</h2>
      <p className="soft">{t('work.resultsLead')}</p>
      {groups.map((group) => {
        const list = byGroup.get(group) ?? [];
        if (list.length === 0) return null;
        const closed = group === 'not' && !list.some((result) => result.policy === chosen);
        return (
          <details className="group" key={group} open={!closed}>
            <summary>
              <h3>
                <GroupSign group={group} /> {t('work.countOf', { count: list.length })}
              </h3>
            </summary>
            {list.map((result) => (
              <ResultOf
                key={`${result.policy}/${result.subject}`}
                result={result}
                group={group}
                date={date}
                open={result.policy === chosen}
                who={nameOf(result.subject)}
              />
            ))}
          </details>
        );
      })}
    </section>
  );
}

function GroupSign({ group }: { readonly group: Group }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="state" data-state={group}>
      <span aria-hidden="true">{signs[group]}</span> {t(`work.group.${group}`)}
    </span>
  );
}

type ResultProps = {
  readonly result: PolicyResult;
  readonly group: Group;
  readonly date: string;
  readonly open: boolean;
  readonly who: string;
};

function ResultOf({ result, group, date, open, who }: ResultProps): ReactElement {
  const { t } = useTranslation();
  const money = useMoney();
  const [shown, setShown] = useState(open);
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (open) box.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const failing = result.reasons.find((reason) => reason.holds === false);
  return (
    <details className="result" ref={box} open={open} onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
      <summary>
        <span className="result-title">{inLanguage(result.title)}</span>
        <span className="result-who">{who}</span>
        <span className="result-amount">
          {result.outcome === 'entitled' ? money({ period: result.period, amountFen: result.amountFen }) : null}
        </span>
        {failing && result.outcome === 'not-entitled' ? (
          <span className="result-why">
            {inLanguage(failing.text)}
            {failing.gap ? <b> {gapText(t, failing.gap)}</b> : null}
          </span>
        ) : null}
        {result.outcome === 'unknown' && result.missing.length > 0 ? (
          <span className="result-why">
            {t('work.missing', {
              facts: [...new Set(result.missing.map((one) => inLanguage(one.label)))].join(t('work.comma')),
            })}
          </span>
        ) : null}
      </summary>
      <div className="result-body">
        <p>
          <GroupSign group={group} />{' '}
          <span className="soft">
            {inLanguage(result.department)} · <a href={`/handbook/${result.policy}`}>{t('work.readPolicy')}</a>
          </span>{' '}
          <IllustrativeMark policy={result.policy} />
        </p>
        {shown ? <ReasonList result={result} date={date} /> : null}
      </div>
    </details>
  );
}
