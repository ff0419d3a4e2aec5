import type { FastifySchemaCompiler } from 'fastify';
import { Compile } from 'typebox/compile';
import type { TSchema } from 'typebox';

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
