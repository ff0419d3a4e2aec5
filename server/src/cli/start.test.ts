import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peopleMin } from '@zhuni/city';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spawnCli } from './fixtures/spawn-cli.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const dataFolder = mkdtempSync(join(tmpdir(), 'zhuni-start-'));
chmodSync(dataFolder, 0o711);
const env = { ZHUNI_DATA: dataFolder, PORT: '0', LANG: 'en_US.UTF-8' };
const running = new Set<ChildProcess>();

type Started = {
  readonly child: ChildProcess;
  readonly seen: () => string;
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
};

function start(more: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, [main, 'start'], { env: { ...process.env, ...env, ...more } });
  running.add(child);
  let output = '';
  const waiting = new Set<() => void>();
  const take = (text: string): void => {
    output += text;
    for (const look of waiting) look();
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      running.delete(child);
      resolve(code);
    }),
  );
  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(output);
        if (match) resolve(match);
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`ended before ${pattern}: ${output}`)));
    });
  return { child, seen: () => output, until, ended };
}

const address = async (started: Started): Promise<string> =>
  (await started.until(/Zhuni is running.*(http:\S+)/))[1] ?? '';

let comparison = '';

beforeAll(async () => {
  const made = await spawnCli(['city', '--people', String(peopleMin), '--lang', 'en'], { env });
  if (made.code !== 0) throw new Error(made.stderr);
  comparison = made.stdout;
});

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(dataFolder, { recursive: true, force: true });
});

describe('zhuni start', { timeout: 120_000 }, () => {
  test('serves the city, says how to sign in, and stops in order on SIGTERM', async () => {
    const started = start();
    const url = await address(started);
    expect(started.seen()).toMatch(/village\s+\S+\s+.*Zhangdian/);
    expect(await (await fetch(`${url}/api/health`)).json()).toEqual({ status: 'ok' });
    const [, name = '', password = ''] = /^ {4}(village) +(\S+)/m.exec(started.seen()) ?? [];
    const headers = { 'content-type': 'application/json', 'x-zhuni': '1' };
    const signedIn = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ signInName: name, password }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const page = (await (await fetch(`${url}/api/households?area=370303009006`, { headers: { cookie } })).json()) as {
      total: number;
    };
    expect(page.total).toBeGreaterThan(0);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(started.seen()).toContain('Stopping');
  });

  test('says who has the data when it is already running, and comes back after kill -9', async () => {
    const first = start();
    const url = await address(first);
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.seen().trim().split('\n')).toHaveLength(1);
    expect(second.seen()).toContain(url);
    const [, standIns = ''] = await first.until(/stand-ins answer .*\((http:\S+)\)/);
    expect((await fetch(`${standIns}/control`, { headers: { 'x-control': '1' } })).status).toBe(200);
    first.child.kill('SIGKILL');
    await first.ended;
    await expect.poll(() => fetch(`${standIns}/control`).then(Boolean, () => false)).toBe(false);
    const third = start();
    expect((await fetch(`${await address(third)}/api/health`)).status).toBe(200);
    third.child.kill('SIGINT');
    expect(await third.ended).toBe(0);
  });

  test('says in one sentence that the port is taken, before it touches anything', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const taken = other.address();
    const port = String(typeof taken === 'object' && taken ? taken.port : 0);
    const refused = start({ PORT: port, ZHUNI_DATA: join(dataFolder, 'never-made') });
    expect(await refused.ended).toBe(1);
    expect(refused.seen()).toBe(
      `zhuni: Port ${port} is taken by another program: stop that program or choose another port, such as PORT=${Number(port) + 1} npm start.\n`,
    );
    other.close();
  });

  test('speaks Chinese on a Chinese terminal', async () => {
    const refused = start({ PORT: '99999', LANG: 'zh_CN.UTF-8' });
    expect(await refused.ended).toBe(1);
    expect(refused.seen()).toContain('应为 0 到 65535 的整数');
  });

  test('interrupted while it makes the city, ends at once; the next start begins again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhuni-first-'));
    chmodSync(folder, 0o711);
    try {
      const first = start({ ZHUNI_DATA: folder });
      await first.until(/entering their members/);
      first.child.kill('SIGINT');
      expect(await first.ended).toBe(130);
      const second = start({ ZHUNI_DATA: folder });
      await second.until(/making the households/);
      second.child.kill('SIGTERM');
      expect(await second.ended).toBe(130);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('zhuni city', { timeout: 120_000 }, () => {
  test('prints the published caseload beside that of the made-up city', () => {
    expect(comparison).toMatch(/real city \/ to scale \/ made-up city/);
    expect(comparison).toMatch(/60,057 .* Dibao recipients/);
  });

  test('does not replace a city unless told to', async () => {
    const refused = await spawnCli(['city', '--people', String(peopleMin), '--lang', 'en'], { env });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('--replace');
  });

  test.each([
    ['--people', '20'],
    ['--people', 'many'],
    ['--size', '5'],
  ])('refuses %s %s in one sentence', async (...args) => {
    const refused = await spawnCli(['city', ...args, '--lang', 'en'], { env });
    expect(refused.code).toBe(2);
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
  });
});
