import { threshold, valueFrom } from '../../definitions/dated.ts';

/** How long people usually stay; told in the guide, no condition of the relief. */
export const stayDays = threshold(
  'vagrant.stay-days',
  { zh: '在站救助一般期限（天）', en: 'usual longest stay in the station, days' },
  'days',
  valueFrom('2003-08-01', 10, 'K', 'illustrative'),
);
