import { defineParameter } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';
import { withNote } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

const borrowed = { zh: '取济南市2018—2023年标准', en: 'the award of Jinan, 2018-2023' };

const award = (id: string, zh: string, en: string, amountYuan: number): Parameter<'fen'> =>
  defineParameter({
    id: `funeral-eco.${id}`,
    label: { zh: `${zh}奖补（元）`, en: `award for ${en}` },
    unit: 'fen',
    values: [withNote(yuanFrom('2018-04-01', amountYuan, 'P20', 'illustrative'), borrowed)],
  });

export const awardScatter = award('scatter', '海葬、撒散', 'sea burial or scattering', 4_000);
export const awardDegradable = award('degradable', '可降解不立碑', 'degradable burial without a marker', 3_000);
export const awardDeep = award('deep', '深埋不留坟头', 'deep burial without a mound', 2_000);
export const awardAshHall = award('ash-hall', '骨灰堂存放', 'a place in an ash hall', 1_000);
