import { printCitation } from '@zhuni/engine';
import { handbook, sources } from '@zhuni/policies';
import { isOpenState, procedures, stepsFrom } from '@zhuni/policies/procedures';
import type { CaseState, Procedure, Step } from '@zhuni/policies/procedures';

/** A way that a case can have gone so far: legal steps of one procedure, with the clocks they start and stop. */
export type CasePath = {
  readonly policy: string;
  readonly subject: 'household' | 'person';
  readonly procedure: string;
  readonly openedFrom: string;
  readonly openedUntil: string;
  readonly open: boolean;
  readonly state: CaseState;
  readonly steps: readonly {
    readonly step: string;
    readonly from: string;
    readonly to: string;
    readonly office: string;
  }[];
  readonly clocks: readonly {
    readonly limit: string;
    readonly office: string;
    readonly amount: number;
    readonly unit: string;
    readonly source: string;
    /** Numbers of the actions that start and stop it. */
    readonly startsAt: number;
    readonly stopsAt: number | null;
  }[];
};

const policies = ['dibao', 'dibao-marginal', 'temp-expenditure', 'rigid-expenditure', 'dis-living', 'age-allowance'];
const endings: readonly CaseState[] = ['granted', 'refused', 'withdrawn', 'not-accepted'];
const activities = new Set(['order-check', 'record-survey']);
const sourceByKey = new Map(sources.map((source) => [source.key, source]));
const newestDay = '9999-12-31';

/** Ways of the procedures of six policies since 2017: each ending once, and each open state on the way to a grant. */
export function casePaths(): readonly CasePath[] {
  const chosen = procedures.filter(
    ({ kind, route, openedUntil = newestDay }) =>
      kind === 'application' && route === undefined && openedUntil >= '2017-01-01',
  );
  return chosen.flatMap((procedure) =>
    policies
      .filter((policy) => procedure.policies.includes(policy))
      .flatMap((policy) => {
        const ways = endings.map((ending) => shortestTo(procedure, ending)).filter((way) => way !== undefined);
        const granted = ways.find((way) => way.at(-1)?.to === 'granted') ?? [];
        const onTheWay = granted.map((_, at) => granted.slice(0, at));
        return [...ways, ...onTheWay].map((way) => pathOf(procedure, policy, way));
      }),
  );
}

type Taken = { readonly step: Step; readonly from: CaseState; readonly to: CaseState };

/** Breadth first, so the shortest; surveys and checks are taken on the way where the procedure has them. */
function shortestTo(procedure: Procedure, ending: CaseState): readonly Taken[] | undefined {
  const ways: (readonly Taken[])[] = [[]];
  const seen = new Set<CaseState>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    const state = way.at(-1)?.to ?? procedure.initial;
    if (state === ending) return way;
    if (seen.has(state)) continue;
    seen.add(state);
    const steps = stepsFrom(procedure, state);
    const beside = steps
      .filter(({ id, to }) => to === 'same' && activities.has(id))
      .map((step): Taken => ({ step, from: state, to: state }));
    for (const step of steps) {
      if (step.to !== 'same') ways.push([...way, ...beside, { step, from: state, to: step.to }]);
    }
  }
  return undefined;
}

function pathOf(procedure: Procedure, policy: string, way: readonly Taken[]): CasePath {
  const state = way.at(-1)?.to ?? procedure.initial;
  const ids = ['submit', ...way.map(({ step }) => step.id)];
  const officeOf = (at: CaseState): string => stepsFrom(procedure, at)[0]?.office[0] ?? 'town';
  const clocks = procedure.limits.flatMap(({ id: limit, office, period, article, starts, stops }) => {
    const startsAt = ids.findIndex((step) => (starts as readonly string[]).includes(step));
    if (startsAt < 0 || period.unit === 'months') return [];
    const stop = ids.findIndex((step, at) => at > startsAt && (stops as readonly string[]).includes(step));
    return [
      {
        limit,
        office: office === 'department' ? 'county' : office,
        amount: period.length,
        unit: period.unit,
        source: printCitation(article, sourceByKey).zh,
        startsAt: startsAt + 1,
        stopsAt: stop < 0 ? (isOpenState(state) ? null : ids.length) : stop + 1,
      },
    ];
  });
  return {
    policy,
    subject: handbook.byId.get(policy)?.subject ?? 'household',
    procedure: procedure.id,
    openedFrom: procedure.openedFrom,
    openedUntil: procedure.openedUntil ?? newestDay,
    open: isOpenState(state),
    state,
    steps: [
      { step: 'submit', from: 'new', to: procedure.initial, office: officeOf(procedure.initial) },
      ...way.map(({ step, from, to }) => ({ step: step.id, from, to, office: officeOf(to) })),
    ],
    clocks,
  };
}
