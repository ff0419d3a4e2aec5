import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { simulate, stopSimulation } from '../../../api/simulations.ts';
import type { SimulationAsked, SimulationOptions } from '../../../api/simulations.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { AreaPicker } from '../../parts/area-picker.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { problemText } from '../../problem-text.ts';
import { useAccount } from '../../session.ts';
import { Editor } from './editor.tsx';
import { Exports } from './exports.tsx';
import { Progress } from './progress.tsx';
import { Results } from './results.tsx';
import { codeOf, noChange } from './scenario-code.ts';
import type { Scenario } from './scenario-code.ts';
import { askedOf, readScenario } from './sides.ts';
import type { Answered, AskedSide, Codes, Side } from './sides.ts';
import './simulations.css';
import { useOptionsOn } from './use-options-on.ts';
import { useQuestion } from './use-question.ts';

/** So long must a slider rest before the question goes out. */
const restMs = 250;
const staleMs = 60_000;

/** What would be if numbers of the law were others. The whole question stands in the address, and no person does. */
export function SimulationsPage(): ReactElement {
  const { t } = useTranslation();
  const [{ date }] = useQuestion();
  const options = useOptionsOn(date);
  return (
    <>
      <h1>{t('simulation.title')}</h1>
      <p className="soft">{t('simulation.lead')}</p>
      {options.data ? <Laboratory options={options.data} /> : <Waiting query={options} />}
    </>
  );
}

/** What is being set up, which goes into the address once it rests. */
function useDraft(): readonly [Codes, (side: Side, code: string | undefined) => void] {
  const [search, change] = useQuestion();
  const [draft, setDraft] = useState<Codes>({ a: search.a, b: search.b });
  const written = useRef(`${search.a}/${search.b}`);
  const now = `${search.a}/${search.b}`;
  useEffect(() => {
    if (now === written.current) return;
    written.current = now;
    setDraft({ a: search.a, b: search.b });
  }, [now, search.a, search.b]);
  useEffect(() => {
    const next = `${draft.a}/${draft.b}`;
    if (next === written.current) return undefined;
    const timer = setTimeout(() => {
      written.current = next;
      change(draft, { replace: true });
    }, restMs);
    return () => clearTimeout(timer);
  }, [draft, change]);
  return [draft, (side, code) => setDraft((before) => ({ ...before, [side]: code }))];
}

function Laboratory({ options }: { readonly options: SimulationOptions }): ReactElement {
  const { t } = useTranslation();
  const account = useAccount();
  const [{ area = account.area.code, date, a, b, by }, change] = useQuestion();
  const [draft, setDraft] = useDraft();
  const read = { a: readScenario(draft.a, options), b: readScenario(draft.b, options) };
  const wrong = [...read.a.wrong, ...read.b.wrong];
  const askedSides = askedOf({ a, b }, options);
  const asked: SimulationAsked = {
    area,
    levels: by === 'second' ? 2 : 1,
    scenarios: askedSides.map((one) => one.asked),
    ...(date === undefined ? {} : { date }),
  };
  const simulation = useSimulation(asked, askedSides);
  const failed = simulation.query.error ? inLanguage(problemText(simulation.query.error)) : undefined;
  const editorOf = (side: Side): ReactElement => (
    <Editor
      key={side}
      side={side}
      scenario={read[side].scenario}
      options={options}
      failed={failed}
      onChange={(scenario: Scenario) => setDraft(side, codeOf(scenario))}
      onRemove={side === 'b' ? () => setDraft('b', undefined) : undefined}
    />
  );
  return (
    <>
      <div className="bar">
        <AreaPicker value={area} onChange={(code) => change({ area: code, by: undefined })} />
        <DateField
          id="simulation-date"
          label={t('simulation.date')}
          value={options.date}
          onChange={(next) => change({ date: next })}
        />
      </div>
      {wrong.length > 0 ? (
        <Alert type="error" showIcon role="alert" title={t('simulation.wrongLink', { parts: wrong.join(' ') })} />
      ) : null}
      <div className="sim-columns">
        {editorOf('a')}
        {draft.b === undefined ? (
          <p className="sim-add">
            <Button onClick={() => setDraft('b', codeOf(noChange))}>{t('simulation.addSecond')}</Button>
          </p>
        ) : (
          editorOf('b')
        )}
      </div>
      <Answer simulation={simulation} asked={asked} askedSides={askedSides} />
    </>
  );
}

type Simulation = {
  readonly query: UseQueryResult<Answered>;
  readonly stopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
};

/** Asks what stands in the address; an older question is given up when a newer one comes. */
function useSimulation(asked: SimulationAsked, askedSides: readonly AskedSide[]): Simulation {
  const key = JSON.stringify(asked);
  const [stopped, setStopped] = useState<string>();
  const query = useQuery({
    queryKey: ['simulation', key],
    queryFn: async ({ signal }): Promise<Answered> => ({ sides: askedSides, answer: await simulate(asked, signal) }),
    enabled: askedSides.length > 0 && stopped !== key,
    staleTime: staleMs,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const stop = (): void => {
    setStopped(key);
    void stopSimulation();
  };
  return { query, stopped: stopped === key, stop, again: () => setStopped(undefined) };
}

type AnswerProps = {
  readonly simulation: Simulation;
  readonly asked: SimulationAsked;
  readonly askedSides: readonly AskedSide[];
};

function Answer({ simulation, asked, askedSides }: AnswerProps): ReactElement {
  const { t } = useTranslation();
  const { query, stopped, stop, again } = simulation;
  if (askedSides.length === 0)
    return (
      <p role="status" className="panel">
        {t('simulation.empty')}
      </p>
    );
  if (stopped)
    return (
      <Alert
        type="warning"
        showIcon
        role="status"
        title={t('simulation.stopped')}
        action={<Button onClick={again}>{t('simulation.again')}</Button>}
      />
    );
  if (query.error) return <Waiting query={query} />;
  return (
    <>
      {query.isFetching ? <Progress asked={asked} onStop={stop} /> : null}
      {query.data ? (
        <div aria-busy={query.isFetching} className={query.isFetching ? 'sim-old' : undefined}>
          <Results answered={query.data} />
          <Exports answered={query.data} asked={asked} />
        </div>
      ) : null}
    </>
  );
}
