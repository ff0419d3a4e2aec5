import { countForReplay, listForReplay, replayDecisions } from '../kernel/decisions/index.ts';
import type { Replayed } from '../kernel/decisions/index.ts';
import { withTransaction } from '../platform/db/index.ts';
import { withCity } from './city-session.ts';
import type { CitySession } from './city-session.ts';
import { numberOption, print, runCommand, UsageError } from './options.ts';
import type { CommandSpecification, Language } from './options.ts';

const specification: CommandSpecification = {
  name: 'replay',
  about: {
    zh: '把每项决定按当时的情况和标准重新计算，核对结果是否一致。',
    en: 'Works every decision out again from its own facts and standards, and compares.',
  },
  options: {
    case: { type: 'string', value: 'N', help: { zh: '只核对这个个案的决定', en: 'only the decision of this case' } },
    all: { type: 'boolean', help: { zh: '核对所有决定（默认）', en: 'all decisions; so unless said otherwise' } },
  },
};

const differencesShownMax = 50;
const exitInterrupted = 130;

type Tally = { readonly decisions: number; readonly different: readonly Replayed[]; readonly stopped: boolean };

/** `zhuni replay [--case N | --all]`: 0 all identical, 1 some differ, 2 called wrongly, 130 interrupted. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, (given) => {
    const caseId = numberOption(given, 'case', { min: 1, max: Number.MAX_SAFE_INTEGER });
    if (caseId !== undefined && given.flag('all'))
      throw new UsageError({ zh: '--case 与 --all 只能写一个', en: 'give either --case or --all' });
    return withCity(given.language, async (session) => {
      const tally = caseId === undefined ? await replayAll(session) : await replayCase(session, caseId);
      session.finishProgress();
      await print(readable(tally, given.language));
      if (tally.stopped) return exitInterrupted;
      return tally.different.length === 0 ? 0 : 1;
    });
  });
}

async function replayCase({ pool, scope }: CitySession, caseId: number): Promise<Tally> {
  const replayed = await withTransaction(pool, scope, async (transaction) =>
    replayDecisions(transaction, await listForReplay(transaction, { caseId })),
  );
  if (replayed.length === 0)
    throw new UsageError({ zh: `个案 ${caseId} 没有决定`, en: `there is no decision of case ${caseId}` });
  return { decisions: replayed.length, different: differentOf(replayed), stopped: false };
}

/** Page by page, so that memory does not grow with the city. */
async function replayAll({ pool, scope, signal, onProgress }: CitySession): Promise<Tally> {
  const { decisions: total } = await withTransaction(pool, scope, countForReplay);
  let [afterId, done] = [0, 0];
  const different: Replayed[] = [];
  while (!signal.aborted) {
    const page = await withTransaction(pool, scope, async (transaction) =>
      replayDecisions(transaction, await listForReplay(transaction, { afterId })),
    );
    if (page.length === 0) return { decisions: done, different, stopped: false };
    different.push(...differentOf(page));
    done += page.length;
    afterId = page.at(-1)?.decisionId ?? afterId;
    onProgress({ text: { zh: '重新计算决定', en: 'replaying decisions' }, done, total: Math.max(done, total) });
  }
  return { decisions: done, different, stopped: true };
}

const differentOf = (replayed: readonly Replayed[]): readonly Replayed[] =>
  replayed.filter(({ differences }) => differences.length > 0);

function readable({ decisions, different, stopped }: Tally, language: Language): string {
  const lines = different.flatMap(({ decisionId, caseId, differences }) => [
    { zh: `决定 ${decisionId}（个案 ${caseId}）：`, en: `decision ${decisionId} (case ${caseId}):` }[language],
    ...differences.map(({ at, stored, replayed }) => `  ${at}: ${stored} → ${replayed}`),
  ]);
  const hidden = lines.length - differencesShownMax;
  const more = hidden > 0 ? [{ zh: `……另有 ${hidden} 行`, en: `… ${hidden} more lines` }[language]] : [];
  const identical = decisions - different.length;
  const last = {
    zh: `${identical} / ${decisions} 项决定一致${stopped ? '（已中断）' : ''}`,
    en: `${identical} of ${decisions} identical${stopped ? ' (interrupted)' : ''}`,
  }[language];
  return `${[...lines.slice(0, differencesShownMax), ...more, last].join('\n')}\n`;
}
