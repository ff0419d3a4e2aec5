import { formatYuan, isPlainDate } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import { findOfficial } from '../kernel/accounts/index.ts';
import { OperatorError } from '../platform/config/index.ts';
import { withTransaction } from '../platform/db/index.ts';
import type { Scope } from '../platform/db/index.ts';
import { Refused } from '../platform/http-kit/index.ts';
import {
  approveBatch,
  listBatches,
  prepareBatch,
  readBatch,
  sendBatch,
  simulateCycle,
  startBatch,
  transactionsOf,
} from '../services/payments/index.ts';
import type { BatchView } from '../services/payments/index.ts';
import { withCity } from './city-session.ts';
import type { CitySession } from './city-session.ts';
import { numberOption, print, printJson, required, runCommand, UsageError } from './options.ts';
import type { CommandSpecification, Given, Language } from './options.ts';
import { textTable } from './text-table.ts';

const specification: CommandSpecification = {
  name: 'pay',
  operand: 'prepare | check | approve | send | simulate | status',
  about: {
    zh: '发放：试算（simulate）、编制并核对（prepare）、继续核对（check）、由另一人审批（approve）、发出（send）、查看（status）。',
    en: 'Payments: try out (simulate), prepare and check (prepare), go on checking (check), approve as somebody else (approve), send, status.',
  },
  options: {
    area: { type: 'string', value: 'CODE', help: { zh: '六位区县代码', en: 'county, six digits' } },
    policy: { type: 'string', value: 'ID', help: { zh: '政策，如 dibao', en: 'the policy, such as dibao' } },
    month: { type: 'string', value: 'YYYY-MM', help: { zh: '月份', en: 'the month' } },
    batch: { type: 'string', value: 'N', help: { zh: '批次编号', en: 'number of the batch' } },
    as: { type: 'string', value: 'NAME', help: { zh: '经办人的登录名', en: 'sign-in name of who decides' } },
    json: { type: 'boolean', help: { zh: '输出 JSON', en: 'print JSON' } },
  },
};

const exitInterrupted = 130;
const numbers = { min: 1, max: Number.MAX_SAFE_INTEGER } as const;

type Work = (given: Given, session: CitySession) => Promise<number>;

/** `zhuni pay …`: 0 done, 1 refused, 2 called wrongly, 130 interrupted; the same call again goes on. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, (given) => {
    const work = works[given.operand ?? ''];
    if (!work)
      throw new UsageError({
        zh: '请写 pay prepare、check、approve、send、simulate 或 status',
        en: 'say pay prepare, check, approve, send, simulate or status',
      });
    return withCity(given.language, async (session) => {
      try {
        return await work(given, session);
      } catch (error) {
        if (error instanceof Refused) throw new OperatorError(error.refusal.code, error.text, error);
        throw error;
      }
    });
  });
}

const works: Readonly<Record<string, Work>> = {
  simulate: async (given, session) => {
    const digest = await withTransaction(
      session.pool,
      session.scope,
      (transaction) => simulateCycle(transaction, headOf(given)),
      { readOnly: true },
    );
    session.finishProgress();
    if (given.flag('json')) await printJson(digest);
    else await print(`${summary(digest, given.language)}\nSHA-256 ${digest.sha256}\nSM3     ${digest.sm3}\n`);
    return 0;
  },
  prepare: async (given, session) => {
    const scope = await officialOf(given, session, 'payments.prepare');
    const head = { ...headOf(given), kind: 'regular' } as const;
    const open = await findOpen(session, head);
    const id = open ?? (await withTransaction(session.pool, scope, (t) => startBatch(t, head))).id;
    return goOn(given, session, { scope, id });
  },
  check: async (given, session) =>
    goOn(given, session, { scope: await officialOf(given, session, 'payments.prepare'), id: batchOf(given) }),
  approve: async (given, session) => {
    const scope = await officialOf(given, session, 'payments.approve');
    const id = batchOf(given);
    await withTransaction(session.pool, scope, (transaction) => approveBatch(transaction, id));
    return show(given, session, id);
  },
  send: async (given, session) => {
    const scope = await officialOf(given, session, 'payments.send');
    const id = batchOf(given);
    const sent = await sendBatch(transactionsOf(session.pool, scope), id, watchOf(session));
    await show(given, session, id);
    return sent ? 0 : exitInterrupted;
  },
  status: async (given, session) => {
    const id = numberOption(given, 'batch', numbers);
    if (id !== undefined) return show(given, session, id);
    const batches = await withTransaction(session.pool, session.scope, (transaction) =>
      listBatches(transaction, { prefix: given.text('area') ?? '3703', page: 1 }),
    );
    session.finishProgress();
    if (given.flag('json')) await printJson(batches);
    else
      await print(
        `${textTable(
          given.language === 'zh'
            ? ['批次', '区县', '政策', '月份', '状态', '笔数', '金额（元）']
            : ['batch', 'county', 'policy', 'month', 'state', 'lines', 'yuan'],
          batches.map(({ id: number, areaCode, policy, month, state, lines, sumFen }) => [
            String(number),
            areaCode,
            policy,
            month.slice(0, 7),
            state,
            String(lines ?? ''),
            sumFen === null ? '' : formatYuan(sumFen),
          ]),
        )}\n`,
      );
    return 0;
  },
};

function headOf(given: Given): { areaCode: string; policy: string; month: PlainDate } {
  const policy = required(given, 'policy', 'dibao');
  if (!handbook.byId.has(policy))
    throw new UsageError({ zh: `--policy：没有政策 ${policy}`, en: `--policy: there is no policy ${policy}` });
  const month = `${required(given, 'month', '2026-11')}-01`;
  if (!isPlainDate(month))
    throw new UsageError({ zh: '--month 应写作 2026-11', en: '--month must be written as 2026-11' });
  return { areaCode: required(given, 'area', '370302'), policy, month };
}

function batchOf(given: Given): number {
  required(given, 'batch', '1');
  return numberOption(given, 'batch', numbers) ?? 0;
}

async function officialOf(given: Given, { pool }: CitySession, permission: string): Promise<Scope> {
  const name = required(given, 'as', 'county');
  const scope = await findOfficial(pool, name, permission);
  if (scope) return scope;
  throw new UsageError({
    zh: `--as：没有登录名为 ${name}、且可以办理这一步的工作人员`,
    en: `--as: nobody with the sign-in name ${name} may take this step`,
  });
}

/** The draft of an earlier call that was interrupted. */
async function findOpen(session: CitySession, head: ReturnType<typeof headOf>): Promise<number | undefined> {
  const { areaCode: prefix, policy, month } = head;
  const batches = await withTransaction(session.pool, session.scope, (transaction) =>
    listBatches(transaction, { prefix, policy, month, page: 1 }),
  );
  return batches.find(({ state, kind }) => state === 'draft' && kind === 'regular')?.id;
}

const watchOf = ({ onProgress, signal }: CitySession) => {
  let done = 0;
  const text = { zh: '发放明细', en: 'lines of payment' };
  return { signal, onStep: (lines: number) => onProgress({ text, done: (done += lines) }) };
};

async function goOn(given: Given, session: CitySession, { scope, id }: { scope: Scope; id: number }): Promise<number> {
  const done = await prepareBatch(transactionsOf(session.pool, scope), id, watchOf(session));
  await show(given, session, id);
  return done ? 0 : exitInterrupted;
}

async function show(given: Given, session: CitySession, id: number): Promise<number> {
  const batch = await withTransaction(session.pool, session.scope, (transaction) => readBatch(transaction, id));
  session.finishProgress();
  if (given.flag('json')) await printJson(batch);
  else await print(readable(batch, given.language));
  return 0;
}

const summary = ({ lines, sumFen }: { lines: number; sumFen: number }, language: Language): string =>
  language === 'zh' ? `${lines} 笔，${formatYuan(sumFen)} 元` : `${lines} lines, ${formatYuan(sumFen)} yuan`;

function readable(batch: BatchView, language: Language): string {
  const zh = language === 'zh';
  const { id, areaCode, policy, month, state, phase, openFindings, openBlocking } = batch;
  const title = handbook.byId.get(policy)?.title[language] ?? policy;
  return [
    `${zh ? '批次' : 'batch'} ${id}: ${areaCode} ${title} ${month.slice(0, 7)}, ${state === 'draft' ? phase : state}`,
    ...batch.states.map((sum) => `  ${sum.state}: ${summary(sum, language)}`),
    zh
      ? `待处理核对结果 ${openFindings} 条，其中 ${openBlocking} 条暂缓发放`
      : `${openFindings} findings open, ${openBlocking} of them hold a line`,
    ...(batch.sha256 === null ? [] : [`SHA-256 ${batch.sha256}`, `SM3     ${batch.sm3 ?? ''}`]),
    '',
  ].join('\n');
}
