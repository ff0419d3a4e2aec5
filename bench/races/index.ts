import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readClockStart, loadConfig } from '../../server/src/platform/config/index.ts';
import { shiftClock } from '../../server/src/platform/clock/index.ts';
import { migrate, startDatabase } from '../../server/src/platform/db/index.ts';
import { brokenInvariants, readInvariants } from '../../server/test/invariants.ts';
import { caseRaces } from './case-races.ts';
import { naiveControl } from './control.ts';
import { fundRaces } from './fund-races.ts';
import { helpRaces } from './help-races.ts';
import { paymentRaces } from './payment-races.ts';
import { runRace } from './race.ts';
import type { RaceResult } from './race.ts';
import { openStage, racers } from './stage.ts';

export type RacesAsked = { readonly rounds: number; readonly progress: (step: string) => void };

export type Campaign = {
  readonly rounds: number;
  readonly racers: number;
  readonly races: readonly RaceResult[];
  readonly control: RaceResult;
  /** Queries of db/invariants.sql that were run at the end, and those that found something. */
  readonly invariants: number;
  readonly broken: readonly string[];
  /** No violation, no stray error, every invariant holds, and the control failed. */
  readonly passed: boolean;
};

/** Races sixteen at once on every invariant, in a database of its own that is thrown away. */
export async function benchRaces(asked: RacesAsked): Promise<Campaign> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhuni-races-'));
  await chmod(dataFolder, 0o711);
  const config = { ...loadConfig({}), dataFolder, port: 0 };
  const database = await startDatabase(config, undefined, { durable: false });
  try {
    await migrate(database.adminUrl);
    return await runCampaign(database, asked);
  } finally {
    await database.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** The same in a migrated database that is there; it is not fit for anything else afterwards. */
export async function runCampaign(
  urls: { readonly adminUrl: string; readonly appUrl: string },
  { rounds, progress }: RacesAsked,
): Promise<Campaign> {
  shiftClock('2024-05-10T09:00');
  const stage = await openStage(urls);
  try {
    const races: RaceResult[] = [];
    for (const race of [...caseRaces, ...helpRaces, ...fundRaces, ...paymentRaces]) {
      progress(race.name.en);
      races.push(await runRace(stage, race, rounds));
    }
    progress('control');
    const control = await runRace(stage, await naiveControl(stage), rounds);
    progress('invariants');
    const broken = await brokenInvariants(stage.adminUrl);
    const { length: invariants } = await readInvariants();
    const clean = races.every(({ violations, failed }) => violations === 0 && failed === 0) && broken.length === 0;
    return { rounds, racers, races, control, invariants, broken, passed: clean && control.violations > 0 };
  } finally {
    shiftClock(readClockStart());
    await stage.close();
  }
}
