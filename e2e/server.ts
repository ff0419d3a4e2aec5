import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const startMsMax = 240_000;

export type RunningServer = { readonly base: string; readonly output: () => string; readonly stop: () => Promise<void> };

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** Starts the product as a newcomer does, with its own data folder and a small city, and waits until it answers. */
export async function startServer(dataFolder: string, people: number): Promise<RunningServer> {
  const port = await freePort();
  const env = { ...process.env, ZHUNI_DATA: dataFolder, PORT: String(port) };
  const child = spawn(process.execPath, [join(root, 'bin', 'zhuni.mjs'), 'start', '--people', String(people)], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const base = `http://127.0.0.1:${port}`;
  await untilReady(base, child, () => text);
  return { base, output: () => text, stop: () => stop(child) };
}

async function untilReady(base: string, child: ChildProcess, output: () => string): Promise<void> {
  const until = performance.now() + startMsMax;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output()}`);
    const ready = await fetch(`${base}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  await stop(child);
  throw new Error(`the server was not ready in ${startMsMax / 1000} s:\n${output()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}
