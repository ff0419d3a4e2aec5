import { afterEach, expect, test } from 'vitest';
import { freezeClock, shiftClock } from '../clock/index.ts';
import { createLog, createProgressPrinter } from './index.ts';
import type { LogLevel } from './index.ts';

afterEach(() => shiftClock(undefined));

function capture(level: LogLevel | 'silent', write: (log: ReturnType<typeof createLog>) => void): unknown[] {
  const lines: unknown[] = [];
  write(createLog(level, (line) => lines.push(JSON.parse(line))));
  return lines;
}

test('an entry is one JSON line with our time, its level and its fields; a child adds its own', () => {
  freezeClock('2024-02-29T08:00:00Z');
  const lines = capture('info', (log) => {
    log.debug('too quiet');
    log.child({ room: 'db' }).warn({ rows: 3 }, 'slow');
  });
  expect(lines).toEqual([{ time: '2024-02-29T08:00:00.000Z', level: 'warn', room: 'db', rows: 3, message: 'slow' }]);
  expect(capture('silent', (log) => log.fatal('no'))).toEqual([]);
});

test('identity, phone and card numbers, secrets and queries never reach the log', () => {
  const text = JSON.stringify(
    capture('trace', (log) => {
      log.info('person 999999195001010011 called 13800138000 card 6222020000000000000 lower 99999919500101001x');
      log.error({
        err: new Error('duplicate 999999195001010011'),
        password: 'hunter2',
        idNumber: 'A1',
        deep: { token: 't0ken' },
      });
      log.info({
        req: { method: 'GET', url: '/people?name=王小明', headers: { cookie: 'c00kie' } },
        res: { statusCode: 200 },
      });
    }),
  );
  for (const secret of ['9999991950', '13800138000', '6222020', 'hunter2', 'A1', 't0ken', '王小明', 'c00kie']) {
    expect(text).not.toContain(secret);
  }
  expect(text).toContain('"path":"/people"');
  expect(text).toContain('"statusCode":200');
});

test('identifiers and amounts are left readable', () => {
  const text = JSON.stringify(
    capture('info', (log) => log.info('id 018dffff-0000-7000-8000-138001380000 amount 12345678')),
  );
  expect(text).toContain('018dffff-0000-7000-8000-138001380000');
  expect(text).toContain('12345678');
});

test('circles, depth and length are bounded', () => {
  const circle: Record<string, unknown> = { text: 'x'.repeat(100_000) };
  circle['self'] = circle;
  expect(JSON.stringify(capture('info', (log) => log.info({ circle }))).length).toBeLessThan(10_000);
});

test('progress counts in place on a terminal and is one line a step in a file', () => {
  const step = (done: number): { text: { zh: string; en: string }; done: number; total: number } => ({
    text: { zh: '读取', en: 'reading' },
    done,
    total: 2_000,
  });
  const written = (isTTY: boolean, language: 'zh' | 'en'): string => {
    let text = '';
    const printer = createProgressPrinter({ isTTY, write: (part) => (text += part) }, language);
    printer.onProgress(step(1_000));
    printer.onProgress(step(2_000));
    printer.finish();
    return text;
  };
  expect(written(false, 'en')).toBe('  reading … 1,000 / 2,000\n');
  expect(written(true, 'zh')).toMatch(/^\r.*读取 … 1,000 \/ 2,000\n$/);
});
