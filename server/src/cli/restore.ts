import { parseArgs } from 'node:util';
import { importBlobs } from '../platform/blob-store/index.ts';
import { placeFieldKey } from '../platform/crypto/index.ts';
import { fingerprint, readManifest, restore, startDatabase } from '../platform/db/index.ts';
import { comparisonTable, printUsage, runExportSession } from './export-session.ts';

const usage = `Usage: npx zhuni restore DIR

Restores the backup in DIR into an empty database: set ZHUNI_DATA to a new folder, or DATABASE_URL to a new
database. Papers go into ZHUNI_DATA. Every file is checked before and every table compared after.
`;

/** `zhuni restore DIR`: 0 done, 1 failed, 2 called wrongly, 130 interrupted. */
export async function run(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args);
  if (typeof parsed === 'number') return parsed;
  return runExportSession(async ({ config, onProgress, signal, say }) => {
    const where = config.databaseUrl === undefined ? config.dataFolder : new URL(config.databaseUrl).host;
    const { files } = await readManifest(parsed.folder); // a wrong folder must not cost a new database first
    const key = await placeFieldKey(parsed.folder, config.dataFolder);
    if (files) await importBlobs(parsed.folder, config.dataFolder, files, signal);
    const database = await startDatabase(config, onProgress);
    try {
      const { manifest, compared } = await restore(parsed.folder, database.adminUrl, where, { onProgress, signal });
      say({
        zh: `${comparisonTable(compared)}\n恢复完成：${where}，两边一致。\n备份指纹 ${fingerprint(manifest)}`,
        en: `${comparisonTable(compared)}\nRestored to ${where}; both sides are equal.\nfingerprint of the backup ${fingerprint(manifest)}`,
      });
      if (key === 'absent')
        say({
          zh: `备份里没有 field.key：启动前请把原来的 field.key 放进 ${config.dataFolder}，否则读不出身份证号和材料。`,
          en: `The backup has no field.key: put the former one into ${config.dataFolder} before you start, or identity numbers and papers cannot be read.`,
        });
    } finally {
      await database.stop();
    }
  });
}

function readArguments(args: readonly string[]): { readonly folder: string } | number {
  try {
    const options = { help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help) return printUsage(usage);
    const [folder, more] = positionals;
    if (folder === undefined || more !== undefined) return printUsage(usage, 'name the folder of one backup');
    return { folder };
  } catch (error) {
    return printUsage(usage, error instanceof Error ? error.message : String(error));
  }
}
