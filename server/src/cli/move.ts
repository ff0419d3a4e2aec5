import { parseArgs } from 'node:util';
import { loadConfig } from '../platform/config/index.ts';
import { moveTo, startDatabase } from '../platform/db/index.ts';
import { comparisonTable, printUsage, runExportSession } from './export-session.ts';

const usage = `Usage: npx zhuni move --to postgres://user:password@host:5432/database

Copies the city from the present database (ZHUNI_DATA or DATABASE_URL) to an empty database on another PostgreSQL
server, 15 or newer, and compares every table. Stop the server first. The source stays as it is; afterwards set
DATABASE_URL to the new one. Papers and field.key stay where they are, in ZHUNI_DATA. The password may also come from
PGPASSWORD or ~/.pgpass.
`;

/** `zhuni move --to URL`: 0 done, 1 failed, 2 called wrongly, 130 interrupted. */
export async function run(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args);
  if (typeof parsed === 'number') return parsed;
  return runExportSession(async ({ config, onProgress, signal, say }) => {
    const targetUrl = loadConfig({ DATABASE_URL: parsed.to }).databaseUrl ?? '';
    const where = new URL(targetUrl).host;
    const target = await startDatabase({ ...config, databaseUrl: targetUrl }, onProgress);
    const source = await startDatabase(config, onProgress, { mustExist: true });
    try {
      const compared = await moveTo(source.adminUrl, target.adminUrl, where, { onProgress, signal });
      say({
        zh: `${comparisonTable(compared)}\n已复制到 ${where}，两边一致；请把 DATABASE_URL 设为新地址。`,
        en: `${comparisonTable(compared)}\nMoved to ${where}; both sides are equal. Now set DATABASE_URL to it.`,
      });
    } finally {
      await source.stop();
    }
  });
}

function readArguments(args: readonly string[]): { readonly to: string } | number {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, to: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return printUsage(usage);
    if (values.to === undefined || values.to === '') return printUsage(usage, 'say where to with --to');
    return { to: values.to };
  } catch (error) {
    return printUsage(usage, error instanceof Error ? error.message : String(error));
  }
}
