import type { Policy } from '@zhuni/engine';
import { keyChild } from './children/key-child/policy.ts';
import { orphan } from './children/orphan/policy.ts';
import { orphanStudy } from './children/orphan-study/policy.ts';
import { unattendedChild } from './children/unattended-child/policy.ts';
import { disAssistive } from './disability/dis-assistive/policy.ts';
import { disBarrierFree } from './disability/dis-barrier-free/policy.ts';
import { disChildRehab } from './disability/dis-child-rehab/policy.ts';
import { disLiving } from './disability/dis-living/policy.ts';
import { disNursing } from './disability/dis-nursing/policy.ts';
import { ageAllowance } from './elders/age-allowance/policy.ts';
import { poorElder } from './elders/poor-elder/policy.ts';
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
  disLiving,
  disNursing,
  disChildRehab,
  disAssistive,
  disBarrierFree,
  orphan,
  unattendedChild,
  keyChild,
  orphanStudy,
  ageAllowance,
  poorElder,
];
