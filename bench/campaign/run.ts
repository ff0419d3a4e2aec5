import { parseArgs } from 'node:util';
import { readTerminalLanguage } from '../../server/src/platform/config/index.ts';
import { campaignMoney } from './money.ts';
import { readableCampaign } from './report.ts';

const usual = { kills: 300, fills: 20, cuts: 100, seed: 20_201_124 } as const;
const help = `npm run campaign -- money [--kills N] [--fills N] [--cuts N] [--seed N] [--json]

Eight clients give, ask, grant and pay over HTTP, each repeating a request with its key until it is answered, while
  --kills ${usual.kills}   so often the server, its database or both are killed (kill -9)
  --fills ${usual.fills}    so often the disk is full (a tmpfs: needs root)
  --cuts ${usual.cuts}    so often the power is cut (a copy of a loop disk while it is written: needs root)
After each, what the clients were told is held against the database: nothing lost, nothing twice, every invariant.
Two controls must fail: a server that forgets keys, and a power cut with fsync=off.
Exit: 0 passed, 1 not, 2 called wrongly, 130 interrupted.
八个客户端经 HTTP 捐赠、申请、评审、发放，用同一幂等键重试到有答复为止；
其间反复 kill -9、写满磁盘、断电，每次之后核对：不丢、不重、不变量全部成立。
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kills: { type: 'string', default: String(usual.kills) },
      fills: { type: 'string', default: String(usual.fills) },
      cuts: { type: 'string', default: String(usual.cuts) },
      seed: { type: 'string', default: String(usual.seed) },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [kills, fills, cuts, seed] = [values.kills, values.fills, values.cuts, values.seed].map(Number);
  const numbers = [kills, fills, cuts, seed].every((one) => Number.isSafeInteger(one) && (one ?? -1) >= 0);
  if (positionals[0] !== 'money' || positionals.length > 1 || !numbers) {
    process.stderr.write(help);
    return 2;
  }
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      process.stderr.write('… stopping after this round 本轮后停止\n');
      stop.abort();
    });
  }
  const result = await campaignMoney({
    kills: kills ?? 0,
    fills: fills ?? 0,
    cuts: cuts ?? 0,
    controls: { forgetful: 2, unforced: (cuts ?? 0) > 0 ? 1 : 0 },
    seed: seed ?? 0,
    progress: (line) => void process.stderr.write(`… ${line}\n`),
    signal: stop.signal,
  });
  process.stdout.write(
    values.json ? `${JSON.stringify(result, null, 2)}\n` : readableCampaign(result, readTerminalLanguage()),
  );
  if (result.interrupted) return 130;
  return result.passed ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const wrong = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  process.stderr.write(wrong ? `${error.message}\n${help}` : `campaign: ${String(error)}\n`);
  process.exitCode = wrong ? 2 : 1;
}
