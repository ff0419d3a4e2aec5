/** The day on which the journeys begin: a Monday, far from holidays, in a year whose working days are published. */
export const firstDay = '2026-03-02T09:00';
/** When the notices of the first day are over. */
export const laterDay = '2026-03-12T09:00';

let offsetMs = 0;

/** Tells that a server starts now with its clock at a time of Zibo; undefined: at the real time. */
export function serverStartsAt(time: string | undefined): void {
  offsetMs = time === undefined ? 0 : Date.parse(`${time}:00+08:00`) - Date.now();
}

/** Milliseconds since 1970 by the server's clock, within a few seconds. */
export const serverNowMs = (): number => Date.now() + offsetMs;

/** Today by the server's clock: 'YYYY-MM-DD' in Zibo. */
export const serverToday = (): string => new Date(serverNowMs() + 8 * 3_600_000).toISOString().slice(0, 10);
