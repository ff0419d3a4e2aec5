import type { Policy } from '@zhuni/engine';
import { dibao } from './living/dibao/policy.ts';
import { dibaoMarginal } from './living/dibao-marginal/policy.ts';
import { rigidExpenditure } from './living/rigid-expenditure/policy.ts';
import { tekunBasic } from './living/tekun-basic/policy.ts';

/** The 50 policies of the handbook, by number. */
export const policies: readonly Policy[] = [
  dibao,
  tekunBasic,
  dibaoMarginal,
  rigidExpenditure,
];
