import { isIP } from 'node:net';
import { delimiter, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPlainDate } from '@zhuni/engine/values';
import { OperatorError } from './operator-error.ts';

/** Everything that can be set from outside, read once at the start; see docs/operations.md. */
export type Config = {
  /** Absolute path of the data folder (ZHUNI_DATA). */
  readonly dataFolder: string;
  /** TCP port of the web server (PORT), 0 for any free one. */
  readonly port: number;
  /** Address the web server listens on (HOST). */
  readonly host: string;
  /** Addresses or networks of proxies in front (TRUSTED_PROXIES): only they may say who the caller is. */
  readonly trustedProxies: readonly string[];
  /** Connection string of the city's own PostgreSQL (DATABASE_URL); undefined = the embedded server. */
  readonly databaseUrl: string | undefined;
  /** Folder with `postgres` and `initdb` to use instead of the ones found (ZHUNI_POSTGRES_BIN). */
  readonly postgresBinFolder: string | undefined;
  /** Date or date-time at which the clock starts (ZHUNI_NOW). */
  readonly clockStart: string | undefined;
  /** Second folder for the anchors of the audit (ZHUNI_AUDIT_COPY), best on another machine; undefined = none. */
  readonly auditCopyFolder: string | undefined;
  /** What signs the anchors when the key is made (ZHUNI_AUDIT_SUITE). */
  readonly auditSuite: 'ed25519-sha256' | 'sm2-sm3';
  /** One gateway to the departments that are asked (DEPARTMENTS_URL, DEPARTMENTS_SECRET); undefined = the stand-ins. */
  readonly departmentsGateway: { readonly url: string; readonly secret: string } | undefined;
  /** File with an address for each department (DEPARTMENTS_FILE), instead of a gateway. */
  readonly departmentsFile: string | undefined;
  /** The bank that pays (BANK_URL, BANK_SECRET); undefined = the stand-in, or files by hand. */
  readonly bank: { readonly url: string; readonly secret: string } | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

const repositoryFolder = fileURLToPath(new URL('../../../..', import.meta.url));
const dateTimePattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Name of the variable that `server/test/global-setup.ts` sets for the tests' shared database cluster. */
export const testClusterDoorVariable = 'ZHUNI_TEST_CLUSTER_PORT';

/** Reads and checks the environment; throws OperatorError naming the variable and what to set. */
export function loadConfig(environment: Environment = process.env): Config {
  return {
    dataFolder: folderOf(environment, 'ZHUNI_DATA') ?? resolve(repositoryFolder, '.zhuni'),
    port: portOf(environment),
    host: hostOf(environment),
    trustedProxies: trustedProxiesOf(environment),
    databaseUrl: databaseUrlOf(environment),
    postgresBinFolder: folderOf(environment, 'ZHUNI_POSTGRES_BIN'),
    clockStart: readClockStart(environment),
    auditCopyFolder: folderOf(environment, 'ZHUNI_AUDIT_COPY'),
    auditSuite: auditSuiteOf(environment),
    departmentsGateway: gatewayOf(environment, 'DEPARTMENTS'),
    departmentsFile: folderOf(environment, 'DEPARTMENTS_FILE'),
    bank: gatewayOf(environment, 'BANK'),
  };
}

/** ZHUNI_NOW, checked: 'YYYY-MM-DD' or an ISO date-time; undefined when it is not set. */
export function readClockStart(environment: Environment = process.env): string | undefined {
  const value = valueOf(environment, 'ZHUNI_NOW');
  if (value === undefined) return undefined;
  const date = isPlainDate(value) ? value : dateTimePattern.exec(value)?.[1];
  if (isPlainDate(date)) return value;
  throw wrong('ZHUNI_NOW', value, {
    zh: '应为日期 2026-05-01 或日期时间 2026-05-01T09:00:00+08:00',
    en: 'set a date such as 2026-05-01 or a date-time such as 2026-05-01T09:00:00+08:00',
  });
}

/** Port of the door that hands out test databases; undefined outside a test run. */
export function readTestClusterDoor(environment: Environment = process.env): number | undefined {
  const value = valueOf(environment, testClusterDoorVariable);
  return value === undefined ? undefined : Number(value);
}

/** The folders in which the system looks for programs (PATH). */
export function readProgramFolders(environment: Environment = process.env): string[] {
  return (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
}

/** Language of the terminal: Chinese when the locale says so, else English. */
export function readTerminalLanguage(environment: Environment = process.env): 'zh' | 'en' {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => valueOf(environment, name)).find(Boolean);
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function valueOf(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
}

function wrong(name: string, shown: string, advice: { zh: string; en: string }): OperatorError {
  return new OperatorError('config.invalid', {
    zh: `环境变量 ${name} 的值“${shown}”不正确：${advice.zh}。`,
    en: `The environment variable ${name} is wrong ("${shown}"): ${advice.en}.`,
  });
}

function folderOf(environment: Environment, name: string): string | undefined {
  const value = valueOf(environment, name);
  if (value === undefined) return undefined;
  if (value.includes('\0') || value.startsWith('~')) {
    throw wrong(name, value, { zh: '请写文件夹的完整路径', en: 'set the full path of a folder' });
  }
  return isAbsolute(value) ? value : resolve(value);
}

function trustedProxiesOf(environment: Environment): readonly string[] {
  const value = valueOf(environment, 'TRUSTED_PROXIES') ?? '';
  const places = value.split(',').map((place) => place.trim());
  const isPlace = (place: string): boolean => {
    const [address = '', length, ...rest] = place.split('/');
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    const fits = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= most);
    return most > 0 && fits && rest.length === 0;
  };
  if (value === '') return [];
  if (places.every(isPlace)) return places;
  throw wrong('TRUSTED_PROXIES', value, {
    zh: '应为代理服务器的地址或网段，用逗号分开，例如 10.0.0.5,10.1.0.0/16',
    en: 'set addresses or networks of the proxies, separated by commas, such as 10.0.0.5,10.1.0.0/16',
  });
}

function auditSuiteOf(environment: Environment): Config['auditSuite'] {
  const value = valueOf(environment, 'ZHUNI_AUDIT_SUITE') ?? 'ed25519-sha256';
  if (value === 'ed25519-sha256' || value === 'sm2-sm3') return value;
  throw wrong('ZHUNI_AUDIT_SUITE', value, {
    zh: '应为 ed25519-sha256 或 sm2-sm3',
    en: 'set ed25519-sha256 or sm2-sm3',
  });
}

function portOf(environment: Environment): number {
  const value = valueOf(environment, 'PORT');
  if (value === undefined) return 3703;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw wrong('PORT', value, { zh: '应为 0 到 65535 的整数', en: 'set a whole number from 0 to 65535' });
}

function hostOf(environment: Environment): string {
  const value = valueOf(environment, 'HOST') ?? '127.0.0.1';
  if (/^[A-Za-z0-9.:_-]{1,255}$/.test(value)) return value;
  throw wrong('HOST', value, { zh: '应为 IP 地址或主机名', en: 'set an IP address or a host name' });
}

/** The value is never shown: it may carry a password. */
function databaseUrlOf(environment: Environment): string | undefined {
  const value = valueOf(environment, 'DATABASE_URL');
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const postgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  if (url && postgres && url.hostname !== '' && url.pathname.length > 1) return value;
  throw wrong('DATABASE_URL', '…', {
    zh: '应写成 postgres://用户:密码@主机:5432/数据库',
    en: 'write it as postgres://user:password@host:5432/database',
  });
}

const secretLengthMin = 16;

/** <NAME>_URL and <NAME>_SECRET; the secret is never shown. */
function gatewayOf(environment: Environment, name: 'DEPARTMENTS' | 'BANK'): Config['bank'] {
  const url = valueOf(environment, `${name}_URL`);
  if (url === undefined) return undefined;
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !['http:', 'https:'].includes(address.protocol) || address.username !== '') {
    throw wrong(`${name}_URL`, '…', {
      zh: '应写成 https://主机:端口，不带用户名',
      en: 'write it as https://host:port, without a user name',
    });
  }
  const secret = valueOf(environment, `${name}_SECRET`) ?? '';
  if (secret.length >= secretLengthMin) return { url, secret };
  throw wrong(`${name}_SECRET`, '…', {
    zh: `与 ${name}_URL 一起设置，至少 ${secretLengthMin} 个字符`,
    en: `set it together with ${name}_URL, at least ${secretLengthMin} characters`,
  });
}
