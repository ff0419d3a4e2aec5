import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { firstDay, serverStartsAt } from './clock.ts';

const program = join(import.meta.dirname, '..', 'bin', 'zhuni.mjs');
const startMsMax = 240_000;

export type RunningServer = {
  /** Address, such as http://127.0.0.1:40123. */
  readonly base: string;
  readonly stop: () => Promise<void>;
  /** Stops it and starts it again on the same data and address at a later time; everybody has to sign in again. */
  readonly startAgainAt: (time: string) => Promise<void>;
};

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

type Started = { readonly child: ChildProcess; readonly output: () => string };

function zhuni(args: readonly string[], env: NodeJS.ProcessEnv): Started {
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text };
}

/** Makes a small city in a data folder of its own and serves it, as a newcomer would; resolves when it answers. */
export async function startServer(dataFolder: string, people: number): Promise<RunningServer> {
  const port = await freePort();
  const envAt = (time: string) => ({ ...process.env, ZHUNI_DATA: dataFolder, PORT: String(port), ZHUNI_NOW: time });
  const city = zhuni(['city', '--people', String(people)], envAt(firstDay));
  const code = await new Promise((done) => city.child.once('exit', done));
  if (code !== 0) throw new Error(`the city could not be made (exit ${String(code)}):\n${city.output()}`);
  const base = `http://127.0.0.1:${port}`;
  const serveFrom = async (time: string): Promise<Started> => {
    const started = zhuni(['start'], envAt(time));
    await untilReady(base, started);
    serverStartsAt(time);
    return started;
  };
  let server = await serveFrom(firstDay);
  return {
    base,
    stop: () => stop(server.child),
    startAgainAt: async (time) => {
      await stop(server.child);
      server = await serveFrom(time);
    },
  };
}

async function untilReady(base: string, { child, output }: Started): Promise<void> {
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
