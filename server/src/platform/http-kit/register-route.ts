import type { TSchema } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import { Compile } from 'typebox/compile';
import { isId } from '../ids/index.ts';
import { ownPageHeader } from './same-origin.ts';
import { Refused, refusals } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { isFileOutput } from './route.ts';
import type { Exchange, FileAnswer, Route } from './route.ts';
import type { ServerOptions } from './server.ts';

/** Puts a route into the server: its description, its door and its handler. */
export function addRoute<Actor>(api: FastifyInstance, route: Route<Actor>, options: ServerOptions<Actor>): void {
  const fits = answerCheck(route, options);
  const { perMinuteMax } = route;
  const limit = perMinuteMax === undefined ? {} : { config: { rateLimit: { max: perMinuteMax, timeWindow: 60_000 } } };
  api.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(route),
    ...limit,
    preValidation: async (request) => void actors.set(request, await actorFor(route, request, options)),
    handler: async (request, reply) => {
      const actor = actors.get(request) as Actor;
      const result = await route.handle(exchangeOf(route, request, reply, actor));
      reply.code(route.status);
      if (reply.getHeader('cache-control') === undefined) reply.header('cache-control', 'no-store');
      if (isFileOutput(route.output)) return sendFile(reply, result as FileAnswer);
      fits(result);
      return reply.send(result);
    },
  });
}

const userAgentLengthMax = 200;
const actors = new WeakMap<FastifyRequest, unknown>();

/** Before the input is even looked at: who is not allowed in learns nothing about it. */
async function actorFor<Actor>(
  route: Route<Actor>,
  request: FastifyRequest,
  { doorkeeper }: ServerOptions<Actor>,
): Promise<Actor | undefined> {
  const actor = await doorkeeper.identify(request);
  if (route.access === 'public') return actor;
  if (actor === undefined) throw new Refused(refusals.signedOut);
  if (route.access !== 'signed-in') doorkeeper.admit(actor, route.access);
  return actor;
}

function exchangeOf<Actor>(
  route: Route<Actor>,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor,
): Exchange<Actor, TSchema, TSchema, TSchema> {
  return {
    params: request.params as never,
    query: request.query as never,
    body: request.body as never,
    actor,
    requestId: request.id,
    idempotencyKey: idempotencyKeyOf(request),
    address: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, userAgentLengthMax),
    secure: request.protocol === 'https',
    host: request.host,
    cookies: request.cookies,
    setHeader: (name, value) => void reply.header(name, value),
    upload: async () => {
      if (!request.isMultipart()) throw new Refused(refusals.wrongType);
      return request.file({ limits: { fileSize: route.upload?.bytesMax ?? 0 } });
    },
  };
}

/** The UUID under which the caller sends one request, however often; 400 when it is another text. */
function idempotencyKeyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !isId(key)) throw new Refused(refusals.wrongKey, { field: 'idempotency-key' });
  return key;
}

function sendFile(reply: FastifyReply, { content, contentType, fileName, inline }: FileAnswer): FastifyReply {
  const ascii = fileName.replaceAll(/[^A-Za-z0-9._-]/g, '_');
  const names = `filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  const disposition = `${inline ? 'inline' : 'attachment'}; ${names}`;
  return reply.type(contentType).header('content-disposition', disposition).send(content);
}

/** Answers are serialised by their schema, which drops what it does not name; this notices what is wrong in the rest. */
function answerCheck<Actor>(route: Route<Actor>, options: ServerOptions<Actor>): (result: unknown) => void {
  if (isFileOutput(route.output)) return () => undefined;
  const check = Compile(route.output);
  return (result) => {
    if (check.Check(result)) return;
    const [error] = check.Errors(result);
    const where = `${error?.instancePath ?? ''} ${error?.message ?? ''}`;
    if (options.strictAnswers)
      throw new Error(`${route.operationId} answered what its schema does not allow: ${where}`);
    options.log.error({ route: route.operationId, where }, 'answer does not fit its schema');
  };
}

const statusTexts: Readonly<Record<number, string>> = {
  400: 'The input is wrong; `field` names where.',
  401: 'Not signed in.',
  403: 'Not allowed for this role, or not sent by a page of this system.',
  404: 'There is none, or it may not be seen.',
  409: 'In conflict with what is there.',
  413: 'Too large.',
  415: 'This kind of content is not accepted.',
  422: 'Understood, but refused for the reason given.',
  429: 'Too many requests.',
  500: 'Failed; tell the administrator `requestId`.',
  503: 'Not available at the moment.',
};

function schemaOf<Actor>(route: Route<Actor>): FastifySchema {
  const { params, query, body, output, status } = route;
  const failures = [...failuresOf(route)]
    .toSorted((a, b) => a - b)
    .map((code) => [
      code,
      { description: statusTexts[code] ?? '', content: { 'application/json': { schema: { $ref: 'Problem#' } } } },
    ]);
  const success = isFileOutput(output)
    ? {
        description: 'The file.',
        content: Object.fromEntries(
          output.file.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
        ),
      }
    : { description: 'Done.', ...output };
  const schema = {
    operationId: route.operationId,
    summary: `${route.summary.zh} / ${route.summary.en}`,
    tags: [route.tag],
    'x-permission': route.access,
    ...(route.access === 'public' ? { security: [] } : {}),
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    ...(route.upload ? { consumes: ['multipart/form-data'] } : {}),
    ...(route.method === 'GET' ? {} : { headers: ownPageHeaders }),
    response: { [status]: success, ...Object.fromEntries(failures) },
  };
  return schema as FastifySchema;
}

const ownPageHeaders = {
  type: 'object',
  properties: {
    [ownPageHeader]: {
      type: 'string',
      description: 'Any text; shows that the request comes from a page of this system.',
    },
  },
};

function failuresOf<Actor>(route: Route<Actor>): Set<number> {
  const statuses = new Set<number>(route.refusals.map(({ status }: Refusal) => status));
  if (route.params || route.query || route.body || route.upload) statuses.add(400);
  if (route.access !== 'public') statuses.add(401);
  if (route.method !== 'GET' || !['public', 'signed-in'].includes(route.access)) statuses.add(403);
  if (route.body || route.upload) statuses.add(413).add(415);
  if (route.perMinuteMax !== undefined) statuses.add(429);
  return statuses.add(500);
}
