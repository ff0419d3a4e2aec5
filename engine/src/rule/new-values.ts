import { parameterRange } from '../parameter/index.ts';
import type { Parameter, ParameterValue } from '../parameter/index.ts';
import type { Source } from '../law/index.ts';
import type { Text } from '../values/index.ts';
import type { Handbook } from './handbook.ts';
import { rewriteHandbook } from './rewrite.ts';

/** A published value of a parameter, with the document it stands in. */
export type NewValue = { readonly parameter: string; readonly value: ParameterValue; readonly source?: Source };

/** Thrown when a new value does not fit the handbook; `field` is what is at fault. */
export class NewValueInvalid extends Error {
  readonly field: 'parameter' | 'value' | 'area' | 'from' | 'announced' | 'source';
  readonly text: Text;
  constructor(field: NewValueInvalid['field'], text: Text) {
    super(`${field}: ${text.en}`);
    this.name = 'NewValueInvalid';
    this.field = field;
    this.text = text;
  }
}

/**
 * The handbook with more values of its parameters, in their order; the given one stays as it is, and so does every
 * value that it has. A new value begins no earlier than the newest one of its area (on the same day it corrects it)
 * and is announced no earlier than it, so what was known on an earlier day stays what it was. The first value of an
 * area begins no earlier than the newest general one, which holds there as long as the area's own is not announced.
 * Throws NewValueInvalid.
 */
export function handbookWithValues(handbook: Handbook, values: readonly NewValue[]): Handbook {
  if (values.length === 0) return handbook;
  const sources = new Map(handbook.sources);
  for (const { source } of values) if (source) sources.set(source.key, source);
  const changed = new Map<Parameter, Parameter>();
  for (const { parameter: id, value } of values) {
    const written = handbook.parameters.get(id);
    if (!written) throw new NewValueInvalid('parameter', { zh: '没有这个参数', en: 'there is no such parameter' });
    if (!sources.has(value.source.source))
      throw new NewValueInvalid('source', { zh: '没有写明文件', en: 'its document is not named' });
    changed.set(written, withValue(changed.get(written) ?? written, value));
  }
  return { ...rewriteHandbook(handbook, changed), sources };
}

function withValue(parameter: Parameter, value: ParameterValue): Parameter {
  const { min, max } = parameterRange(parameter.unit);
  const { area, from } = value;
  const announced = value.announced ?? from;
  if (!Number.isSafeInteger(value.value) || value.value < min || value.value > max)
    throw new NewValueInvalid('value', {
      zh: `数值应为 ${min} 至 ${max} 的整数（单位 ${parameter.unit}）`,
      en: `the value must be a whole number of ${parameter.unit} from ${min} to ${max}`,
    });
  if (area !== undefined && !/^\d{4}(\d{2}(\d{3}(\d{3})?)?)?$/.test(area))
    throw new NewValueInvalid('area', {
      zh: `“${area}”不是区域代码（4、6、9或12位数字）`,
      en: `"${area}" is not the code of an area (4, 6, 9 or 12 digits)`,
    });
  const newest = parameter.values.findLast((entry) => entry.area === area);
  const before = newest ?? parameter.values.findLast((entry) => entry.area === undefined);
  if (before && from < before.from)
    throw new NewValueInvalid('from', {
      zh: `生效日期不能早于 ${before.from}：此前的标准已经公布，不能改变`,
      en: `it cannot take effect before ${before.from}: what was published for earlier days never changes`,
    });
  const known = newest && (newest.announced ?? newest.from);
  if (known !== undefined && announced < known)
    throw new NewValueInvalid('announced', {
      zh: `公布日期不能早于现行标准的公布日期 ${known}`,
      en: `it cannot be announced before ${known}, when the present value was`,
    });
  return Object.freeze({ ...parameter, values: [...parameter.values, value] });
}
