import { deviceDaysMax } from './devices.ts';
import { sessionHoursMax } from './session.ts';

/** Over https a cookie takes the prefix that only the host itself may set. */
const nameOf = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);
const sessionName = 'zhuni';
const deviceName = 'zhuni-device';
const daySeconds = 86_400;

type Cookies = Readonly<Record<string, string | undefined>>;

export const sessionTokenOf = (cookies: Cookies, secure: boolean): string | undefined =>
  cookies[nameOf(sessionName, secure)];
export const deviceTokenOf = (cookies: Cookies, secure: boolean): string | undefined =>
  cookies[nameOf(deviceName, secure)];

/** The header that gives the browser a session, or takes it away when there is no token. */
export function sessionCookie(secure: boolean, token: string | undefined): string {
  return cookie(nameOf(sessionName, secure), token, { secure, seconds: sessionHoursMax * 3600 });
}

/** The header by which the browser is known again; it opens nothing. */
export function deviceCookie(secure: boolean, token: string): string {
  return cookie(nameOf(deviceName, secure), token, { secure, seconds: deviceDaysMax * daySeconds });
}

function cookie(name: string, value: string | undefined, life: { secure: boolean; seconds: number }): string {
  const seconds = value === undefined ? 0 : life.seconds;
  const guards = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${life.secure ? '; Secure' : ''}`;
  return `${name}=${value ?? ''}; ${guards}`;
}
