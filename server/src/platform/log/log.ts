import { now } from '../clock/index.ts';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
export type LogLevel = (typeof levels)[number];
export type LogFields = Readonly<Record<string, unknown>>;
type Write = (fields: LogFields | string | Error, message?: string) => void;

/** One JSON line an entry; the shape Fastify accepts as `loggerInstance`. */
export type Log = { readonly [Level in LogLevel]: Write } & {
  level: string;
  readonly silent: Write;
  readonly child: (bound: LogFields) => Log;
};

type Sink = (line: string) => void;

const textLengthMax = 2_000;
/** Identity numbers, mobile and bank card numbers never reach a log, whoever wrote them into a message. */
const personal = /(?<![0-9A-Za-z-])(?:\d{17}[\dXx]|\d{16,19}|1[3-9]\d{9})(?![0-9A-Za-z-])/g;
const hiddenFields = /password|secret|token|cookie|authorization|idNumber|idNo|phone|bankCard/i;

/** A logger; entries below `level` are dropped ('silent' drops all). */
export function createLog(level: LogLevel | 'silent' = 'info', sink: Sink = toStderr, bound: LogFields = {}): Log {
  const least = level === 'silent' ? levels.length : levels.indexOf(level);
  const writer =
    (name: LogLevel): Write =>
    (fields, message) => {
      if (levels.indexOf(name) < least) return;
      const entry = entryOf(fields, message);
      sink(`${JSON.stringify(clean({ time: now().toISOString(), level: name, ...bound, ...entry }))}\n`);
    };
  return {
    level,
    trace: writer('trace'),
    debug: writer('debug'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
    fatal: writer('fatal'),
    silent: () => undefined,
    child: (more) => createLog(level, sink, { ...bound, ...more }),
  };
}

function toStderr(line: string): void {
  process.stderr.write(line);
}

function entryOf(fields: LogFields | string | Error, message: string | undefined): LogFields {
  if (typeof fields === 'string') return { message: fields };
  const entry = fields instanceof Error ? { err: fields } : fields;
  return message === undefined ? entry : { ...entry, message };
}

/** A copy fit for a log: errors by name and stack, bounded texts, no secrets and no personal numbers. */
function clean(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.slice(0, textLengthMax).replace(personal, '[hidden]');
  if (typeof value === 'bigint') return clean(String(value));
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= 4) return '[deep]';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) {
    const code = 'code' in value ? { code: clean(value.code, depth + 1) } : {};
    return { name: value.name, message: clean(value.message), stack: clean(value.stack), ...code };
  }
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => clean(item, depth + 1));
  const shown = Object.entries(value).filter(([, item]) => typeof item !== 'function');
  return Object.fromEntries(shown.map(([name, item]) => [name, cleanField(name, item, depth)]));
}

function cleanField(name: string, item: unknown, depth: number): unknown {
  if (hiddenFields.test(name)) return '[hidden]';
  if (name === 'req' || name === 'res') return exchangeOf(item);
  return clean(item, depth + 1);
}

/** Of a request or response only what cannot name a person: never a query, a header or a body. */
function exchangeOf(value: unknown): LogFields {
  if (typeof value !== 'object' || value === null) return {};
  const [method, url, statusCode] = ['method', 'url', 'statusCode'].map((name) => Reflect.get(value, name));
  const path = typeof url === 'string' ? clean(url.split('?', 1)[0]) : undefined;
  return { method, path, statusCode };
}
