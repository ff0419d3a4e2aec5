import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type CliAnswer = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Runs `zhuni <args>` as a process of its own, for tests; `input` is what it reads from standard input. */
export function spawnCli(args: readonly string[], options: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {}): Promise<CliAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...options.env } });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (output.stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}
