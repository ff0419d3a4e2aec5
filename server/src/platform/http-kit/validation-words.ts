import type { Text } from '@zhuni/engine/values';
import { Refused, refusals } from './refusal.ts';

/** The part of a schema error that is used; the shape is that of TypeBox and of JSON Schema validators. */
export type SchemaError = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params?: object;
};

/** The refusal for input that does not fit its schema: the first error, naming the field and what is allowed. */
export function refuseInput(errors: readonly SchemaError[]): Refused {
  const error = errors.find(({ keyword }) => !['anyOf', 'if', '~guard'].includes(keyword)) ?? errors[0];
  if (!error) return new Refused(refusals.invalid);
  const field = fieldOf(error);
  const message = sentenceOf(error, field === '' ? { zh: '请求内容', en: 'the content' } : { zh: field, en: field });
  return new Refused(refusals.invalid, { message, ...(field === '' ? {} : { field }) });
}

function fieldOf(error: SchemaError): string {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [extra] = namesOf(error);
  if (extra !== undefined) path.push(extra);
  return path.join('.').slice(0, 120);
}

/** The missing or unknown names that an error on an object is about. */
function namesOf({ params }: SchemaError): readonly string[] {
  for (const key of ['requiredProperties', 'additionalProperties', 'missingProperty', 'additionalProperty']) {
    const value: unknown = params && Reflect.get(params, key);
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.map(String);
  }
  return [];
}

const typeWords: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'a text' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  object: { zh: '一个对象', en: 'an object' },
  array: { zh: '一个列表', en: 'a list' },
};

function sentenceOf(error: SchemaError, name: Text): Text {
  const limit = (key: string): string => String((error.params && Reflect.get(error.params, key)) ?? '');
  const say = (zh: string, en: string): Text => ({ zh: `${name.zh} ${zh}。`, en: `${name.en} ${en}.` });
  switch (error.keyword) {
    case 'required':
      return { zh: `缺少 ${name.zh}。`, en: `${name.en} is missing.` };
    case 'boolean': // of a field that the schema does not name
    case 'additionalProperties':
      return { zh: `没有名为 ${name.zh} 的字段。`, en: `There is no field ${name.en}.` };
    case 'type': {
      const words = typeWords[limit('type')] ?? { zh: '另一种类型', en: 'of another type' };
      return say(`应为${words.zh}`, `must be ${words.en}`);
    }
    case 'enum': {
      const allowed: unknown = error.params && Reflect.get(error.params, 'allowedValues');
      const list = Array.isArray(allowed) ? allowed.map(String) : [];
      return say(`应为下列之一：${list.join('、')}`, `must be one of ${list.join(', ')}`);
    }
    case 'minLength':
    case 'minItems':
      return say(`太短，至少 ${limit('limit')}`, `is too short: at least ${limit('limit')}`);
    case 'maxLength':
    case 'maxItems':
      return say(`太长，最多 ${limit('limit')}`, `is too long: at most ${limit('limit')}`);
    case 'minimum':
      return say(`不能小于 ${limit('limit')}`, `must not be less than ${limit('limit')}`);
    case 'maximum':
      return say(`不能大于 ${limit('limit')}`, `must not be more than ${limit('limit')}`);
    default:
      return say('格式不正确', 'does not have the right form');
  }
}
