import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../ids/index.ts';
import type { Log } from '../log/index.ts';
import { describeApi } from './api-description.ts';
import { parseBoundedJson } from './json-bound.ts';
import { Refused, refusals } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { addRoute } from './register-route.ts';
import type { Route } from './route.ts';
import { assertOwnPage } from './same-origin.ts';
import { styleNonceOf } from './style-nonce.ts';
import { compileValidator } from './validator.ts';
import { refuseInput } from './validation-words.ts';
import type { SchemaError } from './validation-words.ts';
import { serveWebApp } from './web-app.ts';

/** What the kernel lends the server: who asks, and whether they may. Both throw Refused. */
export type Doorkeeper<Actor> = {
  /** The signed-in actor of a request; undefined when nobody is. */
  readonly identify: (request: FastifyRequest) => Promise<Actor | undefined>;
  /** Throws Refused (403) when the actor lacks the permission. */
  readonly admit: (actor: Actor, permission: string) => void;
};

export type ServerOptions<Actor> = {
  readonly routes: readonly Route<Actor>[];
  readonly doorkeeper: Doorkeeper<Actor>;
  readonly log: Log;
  /** Folder of the built web app; undefined = API only. */
  readonly webFolder?: string;
  /** Proxies in front that may name the caller's address; limits by address go by it. */
  readonly trustedProxies?: readonly string[];
  /** Answers that do not fit their schema become errors instead of a line in the log; for tests. */
  readonly strictAnswers?: boolean;
};

export const bodyBytesMax = 1024 * 1024;
const headersTimeoutMs = 10_000;
const requestTimeoutMs = 120_000;
/** The default quality of 11 takes a hundred times as long for a tenth less. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const connectionsCheckingMs = 2_000;

/** The HTTP server, not yet listening: every route described, checked, scoped, and refused in two languages. */
export async function createHttpServer<Actor>(options: ServerOptions<Actor>): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.log as unknown as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId<'request'>(),
    requestIdHeader: false,
    bodyLimit: bodyBytesMax,
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: 'idle',
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    routerOptions: { maxParamLength: 120, ignoreTrailingSlash: false },
    http: { headersTimeout: headersTimeoutMs, connectionsCheckingInterval: connectionsCheckingMs },
    schemaErrorFormatter: (errors) => refuseInput(errors as unknown as readonly SchemaError[]),
  });
  app.setValidatorCompiler(compileValidator);
  readBodies(app);
  answerFailures(app, options.log);
  await protect(app);
  app.addHook('onRequest', async (request) => assertOwnPage(request));
  logRequests(app, options.log);
  await describeApi(app);
  await app.register(
    async (api) => {
      for (const route of options.routes) addRoute(api, route, options);
    },
    { prefix: '/api' },
  );
  await serveWebApp(app, options.webFolder);
  return app;
}

type App = FastifyInstance;

function readBodies(app: App): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    try {
      done(null, parseBoundedJson(String(body)));
    } catch (error) {
      done(error as Error);
    }
  });
}

async function protect(app: App): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_, response) => `'nonce-${styleNonceOf(response)}'`],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  await app.register(cookie);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_, { ttl }) => new Refused(refusals.tooMany, { retryAfterSeconds: Math.ceil(ttl / 1000) }),
  });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions });
  await app.register(multipart, { limits: { files: 1, fields: 10, fieldSize: 1_000, headerPairs: 50, parts: 12 } });
}

/** One line a request: the route as written, never the address with what a person typed. */
function logRequests(app: App, log: Log): void {
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  app.addHook('onResponse', async (request, reply) => {
    const { method, id, routeOptions } = request;
    const durationMs = Math.round(reply.elapsedTime);
    log.debug(
      { requestId: id, method, route: routeOptions.url ?? 'none', status: reply.statusCode, durationMs },
      'request',
    );
  });
}

const knownFailures: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: refusals.tooLarge,
  FST_REQ_FILE_TOO_LARGE: refusals.tooLarge,
  FST_FILES_LIMIT: refusals.tooLarge,
  FST_PARTS_LIMIT: refusals.tooLarge,
  FST_FIELDS_LIMIT: refusals.tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: refusals.wrongType,
  FST_INVALID_MULTIPART_CONTENT_TYPE: refusals.wrongType,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: refusals.malformed,
  FST_ERR_BAD_URL: refusals.notFound,
};

function answerFailures(app: App, log: Log): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(error, request, reply, log));
  app.setNotFoundHandler((request, reply) => answer(new Refused(refusals.notFound), request, reply, log));
}

function answer(error: FastifyError | Refused, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply {
  const refused = asRefused(error);
  if (refused.refusal.status >= 500) {
    log.error({ err: error, requestId: request.id, route: request.routeOptions.url ?? 'none' }, 'request failed');
  }
  if (refused.retryAfterSeconds !== undefined) reply.header('retry-after', String(refused.retryAfterSeconds));
  const { refusal, text, field } = refused;
  reply.header('cache-control', 'no-store');
  return reply
    .code(refusal.status)
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({ code: refusal.code, message: text, ...(field === undefined ? {} : { field }), requestId: request.id });
}

function asRefused(error: FastifyError | Refused): Refused {
  if (error instanceof Refused) return error;
  const known = knownFailures[error.code];
  if (known) return new Refused(known);
  const status = error.statusCode ?? 500;
  if (status === 429) return new Refused(refusals.tooMany);
  if (status >= 400 && status < 500) return new Refused(refusals.malformed);
  const away = /^(57P0[123]|08\d{3}|53\d{3}|ECONNREFUSED|ECONNRESET)$/.test(error.code ?? '');
  return new Refused(away ? refusals.busy : refusals.failed);
}
