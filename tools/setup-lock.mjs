import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const waitMs = 500;
const waitsMax = 1200;
const writeMsMax = 10_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `work` while no other set-up of the same folder runs; a lock whose process is gone is taken over. */
export async function withSetupLock(folder, work) {
  mkdirSync(join(folder, '.zhuni'), { recursive: true });
  const file = join(folder, '.zhuni', 'setup.lock');
  for (let waits = 0; !take(file); waits += 1) {
    if (waits === 0) process.stderr.write('Another set-up of this folder is running; waiting for it …\n');
    if (waits >= waitsMax) throw new Error(`another set-up still holds ${file} after ten minutes`);
    await sleep(waitMs);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = Number(readFileSync(file, 'utf8'));
  const abandoned = owner > 0 ? !isAlive(owner) : Date.now() - statSync(file).mtimeMs > writeMsMax;
  if (abandoned) rmSync(file, { force: true });
  return false;
}
