import type { Citation, Text } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import type { Limit, Procedure, Step } from '../procedure.ts';
import { workingDays } from './limits.ts';

type Elsewhere = {
  readonly id: string;
  readonly title: Text;
  readonly from: PlainDate;
  readonly article: Citation;
  /** Policies of the home procedure that may be applied for anywhere. */
  readonly policies: readonly string[];
  /** Limits of the home place; those of sending on and telling the result are added. */
  readonly homeLimits: readonly Limit[];
};

/** States of the intake: away from home there is only the looking through of papers before the case is sent on. */
const intakeOnly: ReadonlySet<Step['id']> = new Set(['accept', 'not-accept', 'ask-papers', 'papers-received']);

/**
 * The same procedure for an application taken in at any town of the country: that town sends it on within three working
 * days, the home place decides, and the place that took it in tells the result within three (跨省通办).
 */
export function fromElsewhere(home: Procedure, elsewhere: Elsewhere): Procedure {
  const { id, title, from, article, policies, homeLimits } = elsewhere;
  const { openedUntil: _, ...rest } = home;
  const atHome = home.steps.flatMap((step): readonly Step[] => {
    if (step.id === 'inform') return [{ ...step, place: 'accepting' }];
    if (step.id === 'withdraw') return [{ ...step, from: [...step.from, 'pushed'] }];
    if (step.id === 'accept') return [];
    const atIntake =
      intakeOnly.has(step.id) && step.from.some((state) => state !== 'accepted' && state !== 'papers-paused');
    return [atIntake ? { ...step, place: 'accepting' } : step];
  });
  return {
    ...rest,
    id,
    title,
    policies,
    route: 'from-elsewhere',
    openedFrom: from,
    steps: [
      { id: 'push', from: ['submitted'], to: 'pushed', office: ['town'], form: 'none', place: 'accepting', article },
      { id: 'receive', from: ['pushed'], to: 'accepted', office: ['town'], form: 'none', place: 'home', article },
      ...atHome,
    ],
    limits: [
      {
        id: 'push',
        title: { zh: '受理地推送户籍地', en: 'sent on to the place of registration' },
        period: workingDays(3),
        office: 'town',
        starts: ['submit'],
        stops: ['push', 'not-accept', 'withdraw'],
        article,
        status: 'official',
      },
      ...homeLimits,
      {
        id: 'notify',
        title: { zh: '把结果告知申请人', en: 'result told to the applicant' },
        period: workingDays(3),
        office: 'town',
        starts: ['grant', 'refuse'],
        stops: ['inform'],
        article,
        status: 'official',
      },
    ],
    basis: [...home.basis, article],
  };
}
