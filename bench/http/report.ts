import type { HttpBench, Stage } from './index.ts';
import type { Summary } from './summary.ts';
import { readShare, shares } from './mix.ts';

/** What is to be reached: a quarter of the bare pair, and with all the cases not a fifth less. */
export const goals = { ratioMin: 0.25, fallMax: 0.2 } as const;

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The middle of the turns, which what else the machine does moves least. */
export const ratioOf = ({ ratios }: Stage): number => middleOf(ratios);

/** How far it falls beside the bare pair from the first stage to the last; undefined with one stage. */
export function fallOf({ stages }: HttpBench, of: 'ratios' | 'dayRatios'): number | undefined {
  const [first, last] = [stages[0], stages.at(-1)];
  return first && last && first !== last ? 1 - middleOf(last[of]) / middleOf(first[of]) : undefined;
}

/** No request was answered otherwise than expected. */
export const isClean = ({ stages }: HttpBench): boolean =>
  stages.every(({ day, pair, bare }) => day.errors + pair.errors + bare.errors === 0);

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const share = (part: number): string => `${Math.round(part * 100)}%`;
const mark = (reached: boolean): string => (reached ? '✓' : '✗');

/** The measurements as text, in Chinese or English. */
export function readableHttp(result: HttpBench, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  const { people, connections, stages } = result;
  const mix = Object.entries(shares).map(([kind, share]) => `${kind} ${share}`);
  const [fall, dayFall] = [fallOf(result, 'ratios'), fallOf(result, 'dayRatios')];
  return [
    zh
      ? `${people} 人；${connections} 个保持连接；工作日百次请求中：${mix.join('，')}；成对比较：读办件页 ${readShare}，其余写备注`
      : [
          `${people} people; ${connections} keep-alive connections; of a hundred requests of a day: ${mix.join(', ')};`,
          `of the pair ${readShare} read the page of a case, the others write a note`,
        ].join(' '),
    ...stages.flatMap((stage) => stageLines(stage, zh)),
    ...(fall === undefined || dayFall === undefined
      ? []
      : [
          zh
            ? `${mark(fall <= goals.fallMax)} 办件增多后成对比值下降 ${share(fall)}（不超过 ${share(goals.fallMax)}）；` +
              `工作日 ${share(dayFall)}`
            : `${mark(fall <= goals.fallMax)} with all cases the ratio falls by ${share(fall)} (at most ` +
              `${share(goals.fallMax)}); a working day by ${share(dayFall)}`,
        ]),
    '',
  ].join('\n');
}

function stageLines(stage: Stage, zh: boolean): readonly string[] {
  const { cases, day, pair, bare, ratios } = stage;
  const ratio = ratioOf(stage);
  const turns = ratios.map((one) => one.toFixed(2)).join(' ');
  return [
    zh ? `${cases} 个办件` : `${cases} cases`,
    ...sideLines(zh ? '  工作日' : '  working day', day),
    ...sideLines(zh ? '  成对：产品' : '  pair: product', pair),
    ...sideLines(zh ? '  成对：Fastify + pg' : '  pair: Fastify + pg', bare),
    zh
      ? `  ${mark(ratio >= goals.ratioMin)} 比值 ${ratio.toFixed(3)}（各轮 ${turns}；不低于 ${goals.ratioMin}）`
      : `  ${mark(ratio >= goals.ratioMin)} ratio ${ratio.toFixed(3)} (by turn ${turns}; at least ${goals.ratioMin})`,
  ];
}

function sideLines(name: string, side: Summary): readonly string[] {
  const { perSecond, p50, p95, p99, errors, firstErrors, kinds } = side;
  const times = (one: { p50: number; p95: number; p99: number }): string =>
    `p50 ${ms(one.p50)}, p95 ${ms(one.p95)}, p99 ${ms(one.p99)} ms`;
  return [
    `${name}: ${perSecond.toFixed(0)}/s, ${times({ p50, p95, p99 })}, errors ${errors}`,
    ...firstErrors.map((error) => `      ${error}`),
    ...Object.entries(kinds).map(
      ([kind, one]) => `    ${kind.padEnd(10)} ${String(one.count).padStart(6)}  ${times(one)}`,
    ),
  ];
}
