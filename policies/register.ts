import type { Policy } from '@zhuni/engine';
import { dibao } from './living/dibao/policy.ts';
import { tekunBasic } from './living/tekun-basic/policy.ts';

/** The 50 policies of the handbook, by number. */
export const policies: readonly Policy[] = [dibao, tekunBasic];
