import type { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { Type } from '@fastify/type-provider-typebox';
import type { Static, TObject, TProperties, TSchema } from '@fastify/type-provider-typebox';
import type { Text } from '@zhuni/engine/values';
import type { Refusal } from './refusal.ts';

export type Method = 'GET' | 'POST' | 'DELETE';

/** A file as an answer: bytes or a stream, never JSON. */
export type FileOutput = { readonly file: readonly string[] };
export type FileAnswer = {
  readonly content: Buffer | Readable;
  readonly contentType: string;
  readonly fileName: string;
  /** Shown in the browser instead of saved. */
  readonly inline?: boolean;
};

type Output = TSchema | FileOutput;
type AnswerTo<O extends Output> = O extends TSchema ? Static<O> : FileAnswer;
type Read<S> = S extends TSchema ? Static<S> : undefined;

/** What a handler gets: checked input, who asks, and a few ways to shape the answer. */
export type Exchange<Actor, P, Q, B> = {
  readonly params: Read<P>;
  readonly query: Read<Q>;
  readonly body: Read<B>;
  readonly actor: Actor;
  readonly requestId: string;
  /** A UUID of the caller's for this one request (header idempotency-key), so that a repeated one has no second effect. */
  readonly idempotencyKey: string | undefined;
  /** Network address of the caller. */
  readonly address: string;
  /** What the caller's browser says it is, cut to 200 characters; never trusted. */
  readonly userAgent: string;
  readonly secure: boolean;
  readonly host: string;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly setHeader: (name: string, value: string) => void;
  /** For routes with `upload`: the one file of the form; undefined when the form has none. */
  readonly upload: () => Promise<MultipartFile | undefined>;
};

export type RouteSpecification<
  Permission extends string,
  Actor,
  P,
  Q,
  B,
  O extends Output,
  A extends Access<Permission>,
> = {
  readonly operationId: string;
  readonly method: Method;
  /** As Fastify writes it, below /api: '/households/:id'. */
  readonly path: string;
  readonly summary: Text;
  /** The room, under which the route is listed. */
  readonly tag: string;
  /** A permission, 'signed-in' for whoever is, or 'public' for the whole world. */
  readonly access: A;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** One file as multipart/form-data, at most so many bytes; the other form fields are in `MultipartFile.fields`. */
  readonly upload?: { readonly bytesMax: number };
  /** Status of success; 200 unless said otherwise. */
  readonly status?: 200 | 201 | 202;
  /** Mandatory: what is not in it never leaves. */
  readonly output: O;
  /** Refusals of the room that this route may answer, for the description. */
  readonly refusals?: readonly Refusal[];
  /** Requests a minute from one address. */
  readonly perMinuteMax?: number;
  readonly handle: (
    exchange: Exchange<A extends 'public' ? Actor | undefined : Actor, P, Q, B>,
  ) => Promise<AnswerTo<O>> | AnswerTo<O>;
};

export type Access<Permission extends string> = Permission | 'signed-in' | 'public';

/** A route as the server takes it, its types checked when it was defined. */
export type Route<Actor = unknown> = {
  readonly operationId: string;
  readonly method: Method;
  readonly path: string;
  readonly summary: Text;
  readonly tag: string;
  readonly access: string;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  readonly upload?: { readonly bytesMax: number };
  readonly status: 200 | 201 | 202;
  readonly output: Output;
  readonly refusals: readonly Refusal[];
  readonly perMinuteMax?: number;
  readonly handle: (exchange: Exchange<Actor, TSchema, TSchema, TSchema>) => Promise<unknown>;
};

/** The `defineRoute` of a server whose permissions and actors are of these types. */
export function routesFor<Permission extends string, Actor>() {
  return function defineRoute<
    const A extends Access<Permission>,
    O extends Output,
    P extends TSchema | undefined = undefined,
    Q extends TSchema | undefined = undefined,
    B extends TSchema | undefined = undefined,
  >(specification: RouteSpecification<Permission, Actor, P, Q, B, O, A>): Route<Actor> {
    const { handle, status = 200, refusals = [], ...rest } = specification;
    if (rest.output === undefined) throw new Error(`route ${rest.operationId} has no output schema`);
    const run = async (exchange: never): Promise<unknown> => handle(exchange);
    return { ...rest, status, refusals, handle: run } as unknown as Route<Actor>;
  };
}

/** An object of an input: what it does not name is refused. */
export function strictObject<P extends TProperties>(properties: P): TObject<P> {
  return Type.Object(properties, { additionalProperties: false });
}

/** An answer that is a file of one of these content types. */
export function fileOutput(...contentTypes: string[]): FileOutput {
  return { file: contentTypes };
}

export function isFileOutput(output: Output): output is FileOutput {
  return 'file' in output && Array.isArray(output.file);
}

/** A text in both languages, as an answer. */
export const TextSchema = Type.Object({ zh: Type.String(), en: Type.String() });

/** One of a list of words, as clean JSON Schema. */
export function oneOf<const Words extends readonly string[]>(words: Words, description?: string) {
  return Type.Unsafe<Words[number]>({ type: 'string', enum: [...words], ...(description ? { description } : {}) });
}

/** A value or null. */
export function orNull<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()]);
}

/** A calendar date 'YYYY-MM-DD'; whether the day exists is checked by the room that reads it. */
export const DateSchema = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2024-05-01'] });
