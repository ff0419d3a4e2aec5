import { Type } from '@fastify/type-provider-typebox';
import { elapsedMs } from './platform/clock/index.ts';
import { appRole, withClient } from './platform/db/index.ts';
import { oneOf, Refused, refusals } from './platform/http-kit/index.ts';
import type { Route } from './platform/http-kit/index.ts';
import { defineRoute } from './kernel/access/index.ts';
import type { Actor } from './kernel/access/index.ts';

const answerKeptMs = 1_000;

/**
 * Opens a new connection and reads through it: connections that were open before the database broke go on working, so
 * only a new one tells. The answer is shared for a second, so that a stranger cannot use up the connections.
 */
export function healthRoutes({ appUrl }: { readonly appUrl: string }): Route<Actor>[] {
  let last: { readonly atMs: number; readonly probe: Promise<void> } | undefined;
  const probe = (): Promise<void> => {
    if (!last || elapsedMs() - last.atMs > answerKeptMs) last = { atMs: elapsedMs(), probe: readOnce(appUrl) };
    return last.probe;
  };
  return [
    defineRoute({
      operationId: 'getHealth',
      method: 'GET',
      path: '/health',
      summary: { zh: '服务与数据库是否可用', en: 'whether the server and its database can serve' },
      tag: 'operations',
      access: 'public',
      output: Type.Object({ status: oneOf(['ok']) }),
      refusals: [refusals.busy],
      handle: async () => {
        try {
          await probe();
        } catch {
          throw new Refused(refusals.busy);
        }
        return { status: 'ok' as const };
      },
    }),
  ];
}

async function readOnce(url: string): Promise<void> {
  await withClient({ url, role: appRole, applicationName: 'zhuni health' }, async (client) => {
    await client.query('select max(number), sha256($1) from platform.migration', [Buffer.from('health')]);
  });
}
