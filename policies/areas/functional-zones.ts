import { plainDate } from '@zhuni/engine/values';
import type { Area } from './area.ts';

const zone = (slug: string, name: Area['name'], effective: NonNullable<Area['effective']>): Area => ({
  code: `Z3703-${slug}`,
  name,
  level: 'county',
  parent: '370300',
  functionalZone: true,
  effective,
});

/**
 * Zones that the city's standards documents name beside the eight counties. The dates are those of the first document
 * at hand that names the zone (and of the first that no longer does), not of its founding; the bureau replaces them.
 */
export const functionalZones: readonly Area[] = [
  zone('gaoxin', { zh: '高新区', en: 'High-tech Zone' }, { from: plainDate('2012-01-01') }),
  zone('wenchanghu', { zh: '文昌湖区', en: 'Wenchang Lake Zone' }, { from: plainDate('2012-01-01') }),
  zone(
    'jingkai',
    { zh: '经济开发区', en: 'Economic Development Zone' },
    { from: plainDate('2016-01-01'), until: plainDate('2024-04-02') },
  ),
  zone(
    'nanbu',
    { zh: '南部生态产业新城', en: 'Southern Ecological Industry New Town' },
    { from: plainDate('2024-04-03') },
  ),
];
