import { cite, holdsByDate, not, plainDate, yes } from '@zhuni/engine';
import type { Condition } from '@zhuni/engine';
import { isLocalFamily } from '../definitions/hardship-class.ts';
import * as f from '../facts.ts';

/** Whose emergency the city helps with: its own people, since 2023-10-08 everyone whom it hits here. */
export const whereItHappened: Condition = {
  id: 'local-or-hit-here',
  text: {
    zh: '本市户籍或持居住证（2023年10月8日起，急难发生地不受户籍地、居住地限制）',
    en: 'Registered or with a residence permit here (since 2023-10-08 no such limit where the emergency happened)',
  },
  article: cite('L9', '4(3)'),
  earlier: [
    { until: plainDate('2018-01-22'), article: cite('L5', '47') },
    { until: plainDate('2022-10-09'), article: cite('L10') },
    { until: plainDate('2023-10-07'), article: cite('Z7') },
  ],
  holds: holdsByDate(
    { from: plainDate('2014-05-01'), value: isLocalFamily, article: cite('Z7') },
    { from: plainDate('2023-10-08'), value: yes, article: cite('L9', '4(3)') },
  ),
};

/** Temporary assistance is given once for one cause within twelve months. */
export const notAidedBefore: Condition = {
  id: 'not-aided-for-same-cause',
  text: {
    zh: '12个月内没有因同一事由得到过临时救助（示例）',
    en: 'No temporary assistance for the same cause within twelve months (illustrative)',
  },
  article: cite('I'),
  holds: not(f.tempAidSameCause12m),
};
