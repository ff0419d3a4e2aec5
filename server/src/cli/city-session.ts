import { assertFieldKeys } from '../kernel/people/index.ts';
import { loadConfig } from '../platform/config/index.ts';
import { loadFieldKeys } from '../platform/crypto/index.ts';
import type { FieldKeys } from '../platform/crypto/index.ts';
import { createPool, migrate, startDatabase } from '../platform/db/index.ts';
import type { Pool, Scope } from '../platform/db/index.ts';
import { createProgressPrinter } from '../platform/log/index.ts';
import type { OnProgress } from '../platform/log/index.ts';
import type { Language } from './options.ts';

/** The city's database as a command uses it, also while a server is running on it. */
export type CitySession = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly onProgress: OnProgress;
  /** Raised by Ctrl-C and SIGTERM: stop at the next safe point. */
  readonly signal: AbortSignal;
  /** Ends the line of progress; before anything else is written. */
  readonly finishProgress: () => void;
  /** Whoever runs a command on the machine itself may see the whole city. */
  readonly scope: Scope;
};

const poolConnectionsMax = 4;

/** Opens the city, hands it to `work` and leaves it as it was; OperatorError when there is none or it does not answer. */
export async function withCity(language: Language, work: (session: CitySession) => Promise<number>): Promise<number> {
  const config = loadConfig();
  const printer = createProgressPrinter(process.stderr, language);
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const database = await startDatabase(config, printer.onProgress, { whenInUse: 'join', mustExist: true });
  try {
    await migrate(database.adminUrl, { onProgress: printer.onProgress });
    const pool = createPool({ url: database.appUrl, connectionsMax: poolConnectionsMax });
    try {
      const fieldKeys = await loadFieldKeys(config.dataFolder);
      await assertFieldKeys(pool, fieldKeys);
      return await work({
        pool,
        fieldKeys,
        onProgress: printer.onProgress,
        signal: interruption.signal,
        finishProgress: printer.finish,
        scope: { actor: 'system:command-line', areas: ['3703'] },
      });
    } finally {
      await pool.end();
    }
  } finally {
    printer.finish();
    await database.stop();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
