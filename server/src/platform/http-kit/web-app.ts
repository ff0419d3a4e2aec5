import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refused, refusals } from './refusal.ts';
import { styleNonceOf } from './style-nonce.ts';

/** Stands in the built pages where the answer's style nonce goes. */
export const noncePlaceholder = '__STYLE_NONCE__';

const yearSeconds = 31_536_000;

/**
 * Serves the built web app: files by name, the staff's page for every address below /work, the residents' page for
 * every other address that is not a file and not the API.
 */
export async function serveWebApp(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return;
  await app.register(staticFiles, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['**/*.html'],
    cacheControl: false,
    setHeaders: (response, path) => {
      const named = path.includes(`${join(folder, 'assets')}`);
      response.header('cache-control', named ? `public, max-age=${yearSeconds}, immutable` : 'no-cache');
    },
  });
  const portal = readFileSync(join(folder, 'index.html'), 'utf8');
  const workFile = join(folder, 'work', 'index.html');
  const work = existsSync(workFile) ? readFileSync(workFile, 'utf8') : portal;
  const page = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const isFile = /\.[a-z0-9]{1,8}$/i.test(path);
    if (path.startsWith('/api/') || path === '/api' || isFile) throw new Refused(refusals.notFound);
    const text = path === '/work' || path.startsWith('/work/') ? work : portal;
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(text.replaceAll(noncePlaceholder, styleNonceOf(reply.raw)));
  };
  app.get('/', { schema: { hide: true } }, page);
  app.get('/*', { schema: { hide: true } }, page);
}
