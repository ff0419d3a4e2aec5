import type { FastifySchemaCompiler } from 'fastify';
import { Compile } from 'typebox/compile';
import type { Static, TSchema } from 'typebox';
import { refuseInput } from './validation-words.ts';

/**
 * Checks input against its schema. A body must fit as it stands; in addresses and queries, where everything is text, a
 * whole number and a truth value may be written out, and nothing else is bent into shape.
 */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const check = Compile(schema);
  const read = httpPart === 'params' || httpPart === 'querystring' ? readerOf(schema) : undefined;
  return (input: unknown) => {
    const value = read ? read(input) : input;
    if (check.Check(value)) return { value };
    return { error: check.Errors(value) as never };
  };
};

type Properties = Readonly<Record<string, { readonly type?: unknown }>>;

function readerOf(schema: TSchema): (input: unknown) => unknown {
  const properties = ('properties' in schema ? schema.properties : {}) as Properties;
  return (input) => {
    if (typeof input !== 'object' || input === null) return input;
    const entries = Object.entries(input).map(([name, value]) => [name, readText(properties[name]?.type, value)]);
    return Object.fromEntries(entries) as unknown;
  };
}

function readText(type: unknown, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (type === 'integer' && /^-?(0|[1-9]\d{0,14})$/.test(value)) return Number(value);
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}

const compiled = new WeakMap<TSchema, ReturnType<typeof Compile>>();

/** Input whose schema is known only after the route was entered: the value when it fits, else Refused naming the field. */
export function checkedInput<S extends TSchema>(schema: S, value: unknown): Static<S> {
  const check = compiled.get(schema) ?? Compile(schema as TSchema);
  compiled.set(schema, check);
  if (!check.Check(value)) throw refuseInput(check.Errors(value) as never);
  return value as Static<S>;
}
