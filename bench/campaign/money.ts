import { setTimeout as wait } from 'node:timers/promises';
import type { Text } from '@zhuni/engine/values';
import { fillableDisk, imageDisk, plainDisk } from './disks.ts';
import type { Disk, FillableDisk, ImageDisk } from './disks.ts';
import { isClean } from './report.ts';
import type { CampaignResult, PartResult } from './report.ts';
import { runPart } from './site.ts';
import type { Part, Site, Struck } from './site.ts';

export type MoneyAsked = {
  readonly kills: number;
  readonly fills: number;
  readonly cuts: number;
  readonly controls: { readonly forgetful: number; readonly unforced: number };
  readonly seed: number;
  readonly progress: (line: string) => void;
  readonly signal: AbortSignal;
};

type Strike = (site: Site, round: number) => Promise<Struck>;

const names = {
  kills: { zh: 'kill -9（服务、数据库、全部）', en: 'kill -9 of server, database, everything' },
  fills: { zh: '磁盘写满', en: 'disk full' },
  cuts: { zh: '断电', en: 'power cut' },
  forgetful: { zh: '不认幂等键', en: 'keys of requests forgotten' },
  unforced: { zh: '断电且 fsync=off', en: 'power cut with fsync=off' },
} as const satisfies Readonly<Record<string, Text>>;

/** Kills, full disks and power cuts under load, and the two controls. Each part has a database of its own. */
export async function campaignMoney(asked: MoneyAsked): Promise<CampaignResult> {
  const { seed, progress, signal } = asked;
  const replaced: Text[] = [];
  const part = (kind: keyof typeof names, rounds: number, offset: number): Part => ({
    name: names[kind],
    rounds,
    seed: seed + offset,
    progress,
    signal,
    ...(kind === 'forgetful' ? { forgetsKeys: true } : {}),
  });
  const on = async <Kind extends Disk>(
    disk: Kind | undefined,
    one: Part,
    strikeOn: (disk: Kind) => Strike,
  ): Promise<PartResult[]> => {
    const place = disk ?? (await plainDisk());
    try {
      return [await runPart(place, one, disk ? strikeOn(disk) : killEverything)];
    } finally {
      await place.remove();
    }
  };
  const parts: PartResult[] = [];
  const controls: PartResult[] = [];
  const wanted = (rounds: number): boolean => rounds > 0 && !signal.aborted;
  if (wanted(asked.kills)) parts.push(...(await on(await plainDisk(), part('kills', asked.kills, 0), () => killOne)));
  if (wanted(asked.fills)) {
    const disk = await fillableDisk();
    if (!disk) replaced.push(noMount);
    parts.push(...(await on<FillableDisk>(disk, part('fills', asked.fills, 1), fillUp)));
  }
  if (wanted(asked.cuts)) {
    const disk = await imageDisk();
    if (!disk) replaced.push(noLoop);
    parts.push(...(await on<ImageDisk>(disk, part('cuts', asked.cuts, 2), cutPower)));
  }
  const { forgetful, unforced } = asked.controls;
  if (wanted(forgetful)) {
    controls.push(...(await on(await plainDisk(), part('forgetful', forgetful, 3), () => killOne)));
  }
  if (wanted(unforced)) {
    const disk = await imageDisk();
    if (disk) controls.push(await loseUnforced(disk, part('unforced', unforced, 4)));
  }
  const passed = parts.every(isClean) && !controls.some(isClean) && !signal.aborted;
  return { seed, interrupted: signal.aborted, parts, controls, replaced, passed };
}

const noMount: Text = {
  zh: '本机不允许挂载 tmpfs（需要 root）：“磁盘写满”未检验，改为同样次数的全部进程 kill -9。',
  en: 'This machine lets us mount no tmpfs (needs root): disk full was NOT tried; as many kills of everything instead.',
};
const noLoop: Text = {
  zh: '本机没有可用的 loop 设备（需要 root）：“断电”未检验，改为同样次数的全部进程 kill -9（不能证明 fsync）。',
  en:
    'This machine has no loop device for us (needs root): power cuts were NOT tried; as many kills of everything ' +
    'instead, which prove nothing about fsync.',
};

const kinds = ['server', 'database', 'everything'] as const;

/** Kills one of them by lot. A server whose database has died is left for a moment, then replaced as a watchman would. */
const killOne: Strike = async ({ server, random, restart }) => {
  const what = kinds[random.below(kinds.length)] ?? 'everything';
  const atMs = performance.now();
  await server().kill(what);
  if (what === 'database') {
    await wait(random.below(400));
    await server().kill('everything');
  }
  await restart();
  return { atMs, upMs: performance.now() };
};

const killEverything: Strike = async ({ server, restart }) => {
  const atMs = performance.now();
  await server().kill('everything');
  await restart();
  return { atMs, upMs: performance.now() };
};

const fullMs = 2_500;
const ownWayBackMs = 10_000;

/** Fills the disk to the last byte under load, every second time asking for a new segment of the log; then frees it. */
function fillUp(disk: FillableDisk): Strike {
  return async (site, round) => {
    const { load, tell } = site;
    load.slowestMs();
    await disk.fill();
    if (round % 2 === 1) await tell('select pg_switch_wal()').catch(() => undefined);
    await wait(fullMs);
    const slowestMs = load.slowestMs();
    await disk.relieve();
    const atMs = performance.now();
    const alone = await cameBack(site, atMs);
    if (!alone) {
      await site.server().kill('everything');
      await site.restart();
    }
    const way = alone ? 'came back by itself' : 'came back after a restart';
    return {
      atMs,
      upMs: atMs,
      note: `${way}${slowestMs > 2_000 ? `; slowest answer ${Math.round(slowestMs)} ms` : ''}`,
    };
  };
}

async function cameBack({ load, server }: Site, sinceMs: number): Promise<boolean> {
  while (performance.now() - sinceMs < ownWayBackMs) {
    if (load.firstAnswerAfter(sinceMs) !== undefined) return true;
    if (server().ended()) return false;
    await wait(50);
  }
  return false;
}

/** Holds every process, copies the disk as it is, kills everything, and goes on with the copy. */
function cutPower(disk: ImageDisk): Strike {
  return async ({ server, restart }) => {
    await server().hold();
    await disk.copy();
    const atMs = performance.now();
    await server().kill('everything');
    await disk.replaceByCopy();
    await restart();
    return { atMs, upMs: performance.now() };
  };
}

/** The same with fsync=off: what was acknowledged after the disk was last settled must be gone. */
async function loseUnforced(disk: ImageDisk, part: Part): Promise<PartResult> {
  const cut = cutPower(disk);
  try {
    return await runPart(disk, part, async (site, round) => {
      await site.tell("alter system set fsync = 'off'");
      await site.tell('select pg_reload_conf()');
      await disk.settle();
      await wait(unforcedMs);
      return cut(site, round);
    });
  } catch (error) {
    return ruined(part, error);
  } finally {
    await disk.remove();
  }
}

const unforcedMs = 2_500;

/** The database did not even come up again: everything is lost. */
function ruined({ name, rounds }: Part, error: unknown): PartResult {
  const nothing = { held: 0, doubled: 0, stray: 0, wrongAnswers: 0, acknowledged: 0, batches: 0, sent: 0, notes: [] };
  const example = `the database did not come back: ${String(error).slice(0, 160)}`;
  const recovery = { recoveryMedianMs: 0, recoveryMaxMs: 0 };
  return { name, rounds, tried: 1, lost: 1, silent: 1, broken: [], examples: [example], ...nothing, ...recovery };
}
