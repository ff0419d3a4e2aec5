/**
 * Stand-ins for the ten departments of the economic check, one process:
 * `node departments/serve.ts --port 0 [--host 127.0.0.1] [--households N] [--with-parent]`
 *
 * DEPARTMENTS_SECRET is the secret with which questions and answers are sealed. --households makes the residents of the
 * made-up city of that many households known. --with-parent: ends when standard input closes, so that nothing stays
 * behind when the starter was killed. The first line on standard output is {"port": …}.
 */
import { parseArgs } from 'node:util';
import process from 'node:process';
import { meanHouseholdSize, peopleMax, peopleMin, planCity } from '@zhuni/city';
import type { CityPlan } from '@zhuni/city';
import { startDepartments } from './server.ts';

const usage = 'usage: node departments/serve.ts --port 0 [--host H] [--households N] [--with-parent]\n';

function refuse(message: string): never {
  process.stderr.write(`departments: ${message}\n${usage}`);
  process.exit(2);
}

function wholeNumber(name: string, text: string, max: number): number {
  const value = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  return value <= max ? value : refuse(`--${name} must be a whole number from 0 to ${max}, not ${text}`);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        host: { type: 'string', default: '127.0.0.1' },
        households: { type: 'string', default: '0' },
        'with-parent': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** The plan of the made-up city that has so many households; undefined for none. */
function planOf(households: number): CityPlan | undefined {
  if (households === 0) return undefined;
  const people = Math.min(peopleMax, Math.max(peopleMin, Math.round(households * meanHouseholdSize)));
  const plan = planCity({ people });
  return plan.households === households ? plan : refuse(`--households ${households}: no made-up city has so many`);
}

const values = readOptions();
const secret = process.env['DEPARTMENTS_SECRET'] ?? '';
if (secret.length < 16) refuse('set DEPARTMENTS_SECRET to at least 16 characters');
const { port, close } = await startDepartments({
  host: values.host,
  port: wholeNumber('port', values.port, 65_535),
  secret,
  plan: planOf(wholeNumber('households', values.households, 3_000_000)),
}).catch((error: unknown) => refuse(`cannot listen on ${values.host}:${values.port} (${String(error)})`));
process.stdout.write(`${JSON.stringify({ port })}\n`);

const end = (): void => void close().then(() => process.exit(0));
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, end);
if (values['with-parent']) process.stdin.once('close', end).once('end', end).resume();
