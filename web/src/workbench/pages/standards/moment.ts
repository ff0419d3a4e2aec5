/** '2026-11-24 09:30' of an instant, in the time of the city. */
export function showMoment(at: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return parts.format(new Date(at));
}
