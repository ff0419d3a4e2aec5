import type { createFaults } from './faults.ts';
import { faultKinds } from './faults.ts';
import type { createLookup, Entered } from './lookup.ts';
import { isRecord, readJson } from './question.ts';
import { departmentCodes } from './registers/index.ts';
import type { DepartmentCode } from './registers/index.ts';

export type Controlled = {
  readonly faults: ReturnType<typeof createFaults>;
  readonly lookup: ReturnType<typeof createLookup>;
  readonly counts: Map<DepartmentCode, Counts>;
};

/** Questions that came, were answered in full and are under way. */
export type Counts = { asked: number; answered: number; underWay: number; underWayMax: number };

type Reply = { readonly status: number; readonly body: object };

const delayMsMax = 120_000;
const wrong = (message: string): Reply => ({ status: 400, body: { error: message } });

/** The control endpoint: faults, people entered by hand, and what was asked. */
export function control(controlled: Controlled, method: string, path: string, text: string): Reply {
  const { faults, lookup, counts } = controlled;
  if (method === 'GET' && path === '/control')
    return {
      status: 200,
      body: { faults: faults.list(), entered: lookup.entered(), counts: Object.fromEntries(counts) },
    };
  const value = readJson(text);
  if (method !== 'POST' || !isRecord(value)) return wrong('GET /control, POST /control/faults or /control/people');
  if (path === '/control/faults') return switchFault(controlled, value);
  if (path === '/control/people') return enterPerson(controlled, value);
  return { status: 404, body: { error: 'not found' } };
}

function switchFault({ faults }: Controlled, value: Readonly<Record<string, unknown>>): Reply {
  const { department, fault, delayMs = 2_000, times = null } = value;
  const kind = faultKinds.find((one) => one === fault);
  const chosen = department === '*' ? departmentCodes : departmentCodes.filter((code) => code === department);
  if (!kind) return wrong(`fault: one of ${faultKinds.join(', ')}`);
  if (chosen.length === 0) return wrong(`department: * or one of ${departmentCodes.join(', ')}`);
  if (typeof delayMs !== 'number' || !(delayMs >= 0 && delayMs <= delayMsMax))
    return wrong(`delayMs: 0 to ${delayMsMax}`);
  if (times !== null && (typeof times !== 'number' || !Number.isSafeInteger(times) || times < 1))
    return wrong('times: a whole number from 1, or null');
  for (const code of chosen) faults.set(code, { kind, delayMs, times });
  return { status: 200, body: { faults: faults.list() } };
}

function enterPerson({ lookup }: Controlled, value: Readonly<Record<string, unknown>>): Reply {
  const { idNumber, name } = value;
  if (typeof idNumber !== 'string' || !/^9999\d{13}[\dX]$/.test(idNumber))
    return wrong('idNumber: 18 characters of an impossible region (9999…); no real person is entered here');
  if (typeof name !== 'string' || name === '') return wrong('name: say how the person is called');
  lookup.enter(value as Entered);
  return { status: 201, body: { entered: lookup.entered() } };
}
