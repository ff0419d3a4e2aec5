import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { checkListeners } from './app.ts';
import { readCityState } from './demonstration/index.ts';
import { gatewayAddresses, readAddressFile, startAsking } from './kernel/evidence/index.ts';
import type { Address, AddressBook } from './kernel/evidence/index.ts';
import { wait } from './platform/clock/index.ts';
import type { Config } from './platform/config/index.ts';
import type { Log } from './platform/log/index.ts';
import type { OpenCity } from './serve.ts';
import type { BankAddress } from './services/payments/index.ts';

const program = fileURLToPath(new URL('../../departments/serve.ts', import.meta.url));
const restartMs = 2_000;
const stopMsMax = 2_000;

type Stoppable = { readonly stop: () => Promise<void> };

/**
 * `standIns`: where the stand-in departments answer, with the switches of their faults; undefined for real ones.
 * `bank`: the bank that pays, real (BANK_URL) or among the stand-ins; undefined = files are carried by hand.
 */
export type EconomicCheck = Stoppable & {
  readonly standIns: string | undefined;
  readonly bank: BankAddress | undefined;
};

/** Asks the departments for ordered checks: those of the settings, or the stand-ins, which it starts beside itself. */
export async function startEconomicCheck(
  { pool, fieldKeys, database }: OpenCity,
  { config, log }: { readonly config: Config; readonly log: Log },
): Promise<EconomicCheck> {
  const settled = await addressesOf(config);
  const standIns = settled ? undefined : await startStandIns(database.adminUrl, log);
  const addresses = settled ?? (standIns ? gatewayAddresses(standIns.address) : new Map());
  const asking = startAsking({ pool, fieldKeys, addresses, listeners: checkListeners, log });
  return {
    standIns: standIns?.address.url,
    bank: config.bank ?? standIns?.address,
    stop: async () => {
      await asking.stop();
      await standIns?.stop();
    },
  };
}

async function addressesOf({ departmentsFile, departmentsGateway }: Config): Promise<AddressBook | undefined> {
  if (departmentsFile !== undefined) return readAddressFile(departmentsFile);
  return departmentsGateway && gatewayAddresses(departmentsGateway);
}

/**
 * The stand-in departments as a child process on a free port of this machine. They end with this process, however it
 * ends: their standard input closes. When they die by themselves they are started again on the same port.
 */
async function startStandIns(
  adminUrl: string,
  log: Log,
): Promise<(Stoppable & { readonly address: Address }) | undefined> {
  const { madeUpHouseholds } = await readCityState(adminUrl);
  const secret = randomBytes(32).toString('hex');
  let stopping = false;
  let child = spawnStandIns({ port: 0, households: madeUpHouseholds, secret });
  const port = await readPort(child).catch((error: unknown) => {
    log.error({ err: error }, 'the stand-in departments could not be started; checks will find nobody connected');
  });
  if (port === undefined) return undefined;
  const startAgain = async (code: number | null): Promise<void> => {
    if (stopping) return;
    log.error({ code }, 'the stand-in departments ended and are started again');
    await wait(restartMs);
    if (stopping) return;
    child = spawnStandIns({ port, households: madeUpHouseholds, secret });
    child.once('exit', startAgain);
  };
  child.once('exit', startAgain);
  const stop = async (): Promise<void> => {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.stdin?.end();
    await Promise.race([gone, wait(stopMsMax).then(() => child.kill('SIGKILL'))]);
  };
  return { address: { url: `http://127.0.0.1:${port}`, secret }, stop };
}

type Spawned = { readonly port: number; readonly households: number; readonly secret: string };

function spawnStandIns({ port, households, secret }: Spawned): ChildProcess {
  const args = [program, '--with-parent', '--port', String(port), '--households', String(households)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DEPARTMENTS_SECRET: secret },
    stdio: ['pipe', 'pipe', 'inherit'],
    // Ctrl-C at a terminal is for the server, which ends this child itself.
    detached: true,
    windowsHide: true,
  });
  child.on('error', () => undefined); // told by exit, or by the port that never comes
  return child;
}

async function readPort(child: ChildProcess): Promise<number> {
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').once('data', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the stand-in departments ended with ${code}`)));
  });
  return (JSON.parse(said) as { port: number }).port;
}
