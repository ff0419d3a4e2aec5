import { join } from 'node:path';
import { loadSigningKey } from '../../platform/crypto/index.ts';
import type { SigningKey, Suite } from '../../platform/crypto/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { anchorFileName, syncAnchorFile } from './anchor-file.ts';
import { addAnchor } from './anchor-store.ts';
import type { Anchored } from './anchor-store.ts';

const everyMs = 5 * 60_000;
const keyFileName = 'audit-anchor.key';

/** Where anchors are kept besides the database. */
export type AnchorPlaces = {
  /** Holds the signing key and the first anchor file. */
  readonly dataFolder: string;
  /** A second place, best on another machine. */
  readonly copyFolder: string | undefined;
  /** Of a key that is yet to be made. */
  readonly suite: Suite;
};

type Anchoring = AnchorPlaces & { readonly pool: Pool; readonly log: Log };

/** The anchor files, the one in the data folder first. */
export function anchorFiles({ dataFolder, copyFolder }: Pick<AnchorPlaces, 'dataFolder' | 'copyFolder'>): string[] {
  return [dataFolder, copyFolder].flatMap((folder) => (folder === undefined ? [] : [join(folder, anchorFileName)]));
}

/** One anchor now, in the database and in each file. A file that cannot be written is logged and made up for later. */
export async function anchorNow(anchoring: Anchoring): Promise<Anchored> {
  const key = await loadSigningKey(join(anchoring.dataFolder, keyFileName), anchoring.suite);
  return anchorWith(anchoring, key);
}

async function anchorWith(anchoring: Anchoring, key: SigningKey): Promise<Anchored> {
  const { pool, log } = anchoring;
  const anchored = await addAnchor(pool, key);
  if (anchored.shrunkStreams.length > 0) {
    log.error({ streams: anchored.shrunkStreams }, 'the audit has lost entries that were anchored: run zhuni audit');
  }
  for (const file of anchorFiles(anchoring)) {
    await syncAnchorFile(pool, file).catch((error: unknown) => {
      log.error({ err: error, file }, 'the anchors of the audit could not be written here');
    });
  }
  return anchored;
}

/** Anchors the audit now and every five minutes, until stopped; the last one is made while stopping. */
export async function startAnchoring(anchoring: Anchoring): Promise<{ readonly stop: () => Promise<void> }> {
  const { dataFolder, suite, log } = anchoring;
  const key = await loadSigningKey(join(dataFolder, keyFileName), suite);
  let busy = Promise.resolve();
  const turn = (): Promise<void> => {
    busy = busy
      .then(() => anchorWith(anchoring, key))
      .then(() => undefined)
      .catch((error: unknown) => log.error({ err: error }, 'the audit could not be anchored'));
    return busy;
  };
  const timer = setInterval(() => void turn(), everyMs);
  void turn();
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await turn();
  };
  return { stop };
}
