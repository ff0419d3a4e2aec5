import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { peopleMin, planCity } from '@zhuni/city';
import { describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('./serve.ts', import.meta.url));
const env = { ...process.env, DEPARTMENTS_SECRET: 'a secret of the test' };

function start(args: readonly string[], more: NodeJS.ProcessEnv = env) {
  const child = spawn(process.execPath, [program, ...args], { env: more });
  const said = new Promise<string>((resolve) => child.stdout.setEncoding('utf8').once('data', resolve));
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (errors += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, said, ended, errors: () => errors };
}

describe('the process of the departments', () => {
  test('says its port, answers, and ends when the pipe of its starter closes', async () => {
    const { child, said, ended } = start(['--port', '0', '--with-parent']);
    const { port } = JSON.parse(await said) as { port: number };
    const answer = await fetch(`http://127.0.0.1:${port}/control`, { headers: { 'x-control': '1' } });
    expect(await answer.json()).toMatchObject({ faults: {}, entered: 0 });
    child.stdin.end();
    expect(await ended).toBe(0);
  });

  test('ends when its starter is killed', async () => {
    const starter = `
      const { spawn } = require('node:child_process');
      const args = [${JSON.stringify(program)}, '--with-parent'];
      spawn(process.execPath, args, { stdio: ['pipe', 'inherit', 'inherit'] }); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['-e', starter], { env });
    const said = await new Promise<string>((resolve) => parent.stdout.setEncoding('utf8').once('data', resolve));
    const { port } = JSON.parse(said) as { port: number };
    const closed = new Promise((resolve) => parent.stdout.once('close', resolve));
    parent.kill('SIGKILL');
    await closed;
    await expect(fetch(`http://127.0.0.1:${port}/control`)).rejects.toThrow('fetch failed');
  });

  test.each([peopleMin, 8_201, 47_000, 123_456])('knows the residents of a city of %s people', async (people) => {
    const plan = planCity({ people });
    const { child, said, ended } = start(['--with-parent', '--households', String(plan.households)]);
    expect(JSON.parse(await said)).toHaveProperty('port');
    child.stdin.end();
    expect(await ended).toBe(0);
  });

  test.each([
    [['--port', 'x'], env, /--port must be a whole number/],
    [['--households', '5'], env, /--households 5: no made-up city/],
    [['--size', '5'], env, /--size/],
    [[], { ...env, DEPARTMENTS_SECRET: 'short' }, /set DEPARTMENTS_SECRET/],
  ])('refuses %j in a sentence', async (args, more, words) => {
    const { ended, errors } = start(args, more);
    expect(await ended).toBe(2);
    expect(errors()).toMatch(words);
  });
});
