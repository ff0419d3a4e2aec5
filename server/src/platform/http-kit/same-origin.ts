import type { FastifyRequest } from 'fastify';
import { Refused, refusals } from './refusal.ts';

/** Sent with every request that changes something; a form of another site cannot send it without asking first. */
export const ownPageHeader = 'x-zhuni';

/**
 * Refuses what another site's page may have sent (CSRF): besides SameSite cookies, a request that changes something
 * must carry our header, and its Origin, when the browser names one, must be ours.
 */
export function assertOwnPage(request: FastifyRequest): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const foreignOrigin = origin !== undefined && hostOf(origin) !== request.headers.host;
  if (foreignSite || foreignOrigin || request.headers[ownPageHeader] === undefined) {
    throw new Refused(refusals.foreignPage);
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
