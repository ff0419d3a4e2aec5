import { and, cite, codeIs, holdsByDate, namedBool, not, or, plainDate } from '@zhuni/engine';
import type { Bool } from '@zhuni/engine';
import * as f from '../facts.ts';

const bothParents = (...codes: readonly string[]): Bool =>
  and(codeIs(f.fatherSituation, ...codes), codeIs(f.motherSituation, ...codes));

const gone = ['dead', 'declared-missing', 'unknown'] as const;
const unable2020 = ['severely-disabled', 'seriously-ill', 'in-custody', 'lost-contact'] as const;
const unable2021 = [...unable2020, 'custody-withdrawn'] as const;

/** Both parents dead, declared missing or never found: an orphan (L13). */
export const hasLostBothParents = namedBool(
  'hasLostBothParents',
  { zh: '父母双亡、被宣告失踪或查找不到', en: 'both parents dead, declared missing or not to be found' },
  bothParents(...gone),
);

/** A de-facto unattended child: no parent can care, and at least one of them lives (L11; the wider list from 2021). */
export const hasNoParentToCare = namedBool(
  'hasNoParentToCare',
  { zh: '父母均无法抚养', en: 'neither parent can care for the child' },
  and(
    not(hasLostBothParents),
    holdsByDate(
      { from: plainDate('2016-06-13'), value: bothParents(...gone, ...unable2020), article: cite('L11', '1') },
      { from: plainDate('2021-01-01'), value: bothParents(...gone, ...unable2021), article: cite('K') },
    ),
  ),
);

/** At least one parent cannot care for the child, for whatever reason. */
export const lacksAParent = namedBool(
  'lacksAParent',
  { zh: '父母至少一方无法抚养', en: 'at least one parent cannot care for the child' },
  or(not(codeIs(f.fatherSituation, 'able')), not(codeIs(f.motherSituation, 'able'))),
);
