import { loadConfig } from '../../server/src/platform/config/index.ts';
import { createLog } from '../../server/src/platform/log/index.ts';
import { listen, openCity } from '../../server/src/serve.ts';

/** The product as it is served, in a process of its own, on the database that the benchmark has started and filled. */
const config = { ...loadConfig(), port: 0, host: '127.0.0.1' };
const log = createLog('warn');
const city = await openCity({ config, onProgress: () => undefined, log }, 'join');
const { url } = await listen(city, { config, log });
process.send?.({ port: Number(new URL(url).port) });
process.on('disconnect', () => process.exit(0));
