import { cite, defineParameter, plainDate } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';

const addOn = (id: string, zh: string, en: string, value: number): Parameter<'ratio'> =>
  defineParameter({
    id: `dibao.add-on-${id}`,
    label: { zh: `${zh}增发比例（占低保标准）`, en: `add-on for ${en}, as a share of the standard` },
    unit: 'ratio',
    values: [{ from: plainDate('2014-05-01'), value, source: cite('I'), status: 'illustrative' }],
  });

/** Add-ons (分类施保, L1 art. 27): the highest one counts, they do not stack. */
export const addOnMinor = addOn('minor', '未成年人', 'minors', 1_000);
export const addOnSeriouslyIll = addOn('seriously-ill', '重病患者', 'the seriously ill', 2_000);
export const addOnHeavilyDisabled = addOn('heavily-disabled', '重度残疾人', 'the heavily disabled', 3_000);
