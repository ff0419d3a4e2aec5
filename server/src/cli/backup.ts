import { parseArgs } from 'node:util';
import { now } from '../platform/clock/index.ts';
import { exportBlobs } from '../platform/blob-store/index.ts';
import { copyFieldKey } from '../platform/crypto/index.ts';
import { backUp, fingerprint, startDatabase } from '../platform/db/index.ts';
import type { ExportFiles } from '../platform/db/index.ts';
import { printUsage, runExportSession } from './export-session.ts';

const usage = `Usage: npx zhuni backup [DIR]

Exports the whole database, as of one moment and while it is in use, with all papers, to the new folder DIR
(default: zhuni-backup-<date>-<time> here). Restore it with npx zhuni restore DIR.
`;

/** `zhuni backup [DIR]`: 0 done, 1 failed, 2 called wrongly, 130 interrupted. */
export async function run(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args);
  if (typeof parsed === 'number') return parsed;
  const folder =
    parsed.folder ?? `zhuni-backup-${now().toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')}`;
  return runExportSession(async ({ config, onProgress, signal, say }) => {
    const database = await startDatabase(config, onProgress, { whenInUse: 'join', mustExist: true });
    try {
      const exportFiles: ExportFiles = (to) => exportBlobs(config.dataFolder, to, signal);
      const manifest = await backUp(database.adminUrl, folder, onProgress, signal, exportFiles);
      const files = (manifest.files?.files ?? 0).toLocaleString('en-US');
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('en-US');
      const withKey = await copyFieldKey(config.dataFolder, folder);
      say({
        zh: `备份完成：${folder}（${manifest.tables.length} 张表，${rows} 行，${files} 个文件）\n指纹 ${fingerprint(manifest)}`,
        en: `Backed up to ${folder} (${manifest.tables.length} tables, ${rows} rows, ${files} files)\nfingerprint ${fingerprint(manifest)}`,
      });
      if (withKey)
        say({
          zh: '其中的 field.key 能读出身份证号和材料：请把它与其他文件分开保管。',
          en: 'The field.key in it opens the identity numbers and the papers: keep it apart from the other files.',
        });
    } finally {
      await database.stop();
    }
  });
}

function readArguments(args: readonly string[]): { readonly folder: string | undefined } | number {
  try {
    const options = { help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help) return printUsage(usage);
    if (positionals.length > 1) return printUsage(usage, 'name one folder');
    return { folder: positionals[0] };
  } catch (error) {
    return printUsage(usage, error instanceof Error ? error.message : String(error));
  }
}
