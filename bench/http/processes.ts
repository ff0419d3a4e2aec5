import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of the benchmark that talks in messages; `ask` gives the next one it sends. */
export type Helper = {
  readonly ask: <Answer>(message?: object) => Promise<Answer>;
  readonly stop: () => Promise<void>;
};

/** Starts a program of this folder; it ends when this process does. */
export function startHelper(program: string, environment: Readonly<Record<string, string>> = {}): Helper {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), {
    env: { ...process.env, ...environment },
    // Without the modules that were loaded into this process: one of them lets go of the channel.
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    ask: async <Answer>(message?: object): Promise<Answer> => {
      const next = nextMessage(child, program);
      if (message) child.send(message);
      return (await next) as Answer;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

function nextMessage(child: ChildProcess, program: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`${program} ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (message: object) => {
      child.off('exit', onExit);
      if ('failed' in message) reject(new Error(`${program}: ${String(message.failed)}`));
      else resolve(message);
    });
  });
}
