import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../departments/serve.ts', import.meta.url));

/** What departments are made to say of a made-up person; what is not said is not registered. */
export type MadeUpResident = { readonly idNumber: string; readonly name: string } & Readonly<Record<string, unknown>>;

export type Counts = {
  readonly asked: number;
  readonly answered: number;
  readonly underWay: number;
  readonly underWayMax: number;
};

/** The stand-in departments as a process of their own, with the control endpoint at hand. */
export type TestDepartments = {
  readonly url: string;
  readonly secret: string;
  readonly enter: (person: MadeUpResident) => Promise<void>;
  readonly fault: (
    department: string,
    kind: string,
    more?: { readonly times?: number; readonly delayMs?: number },
  ) => Promise<void>;
  readonly counts: (department: string) => Promise<Counts>;
  readonly close: () => Promise<void>;
};

export async function startTestDepartments(households = 0): Promise<TestDepartments> {
  const secret = 'a secret of the tests';
  const child = spawn(process.execPath, [program, '--with-parent', '--households', String(households)], {
    env: { ...process.env, DEPARTMENTS_SECRET: secret },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve);
    child.once('exit', (code) => reject(new Error(`the departments ended with ${code}`)));
  });
  const url = `http://127.0.0.1:${(JSON.parse(said) as { port: number }).port}`;
  const control = async (path: string, body?: object): Promise<unknown> => {
    const headers = { 'x-control': '1' };
    const answer = await fetch(`${url}/control${path}`, {
      headers,
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  return {
    url,
    secret,
    enter: async (person) => void (await control('/people', person)),
    fault: async (department, kind, more = {}) => void (await control('/faults', { department, fault: kind, ...more })),
    counts: async (department) => {
      const { counts } = (await control('')) as { counts: Record<string, Counts> };
      return counts[department] ?? { asked: 0, answered: 0, underWay: 0, underWayMax: 0 };
    },
    close: () => ended(child),
  };
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await gone;
}
