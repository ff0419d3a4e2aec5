import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

const problem = {
  $id: 'Problem',
  type: 'object',
  description: 'Why a request was refused, in words for the person who made it.',
  required: ['code', 'message', 'requestId'],
  properties: {
    code: { type: 'string', description: 'Stable, for programs, such as household.not-found.' },
    message: {
      type: 'object',
      required: ['zh', 'en'],
      properties: { zh: { type: 'string' }, en: { type: 'string' } },
    },
    field: { type: 'string', description: 'The input that is wrong.' },
    requestId: { type: 'string' },
  },
};

/** Collects the routes into OpenAPI 3.1 and serves it at /api/openapi.json. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  app.addSchema(problem);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Zhuni 助你',
        description:
          'The civil affairs of a city: who is entitled to what, and who has been found. Money in fen, dates YYYY-MM-DD.',
        version: '0.1.0',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zhuni' } } },
      security: [{ session: [] }],
    },
    refResolver: {
      buildLocalReference: (json, _, __, index) => (typeof json.$id === 'string' ? json.$id : `schema-${index}`),
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_, reply) => {
    return reply
      .header('cache-control', 'no-cache')
      .serializer(JSON.stringify)
      .type('application/json')
      .send(app.swagger());
  });
}

/** The description as it is checked in: two spaces, a final newline. */
export function openApiText(app: FastifyInstance): string {
  return `${JSON.stringify(app.swagger(), null, 2)}\n`;
}
