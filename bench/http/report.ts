import type { HttpBench, Stage } from './index.ts';
import type { Summary } from './summary.ts';
import { shares } from './mix.ts';

/** What is to be reached: a quarter of the bare pair, and with all the cases not a fifth less than with few. */
export const goals = { ratioMin: 0.25, fallMax: 0.2 } as const;

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The middle of the turns' ratios, which what else the machine does moves least. */
export const ratioOf = ({ ratios }: Stage): number => middleOf(ratios);

/** How far the ratio falls from the first stage to the last, as a share of the first; undefined with one stage. */
export function fallOf({ stages }: HttpBench): number | undefined {
  const [first, last] = [stages[0], stages.at(-1)];
  return first && last && first !== last ? 1 - ratioOf(last) / ratioOf(first) : undefined;
}

/** No request was answered otherwise than expected. */
export const isClean = ({ stages }: HttpBench): boolean =>
  stages.every(({ product, bare }) => product.errors === 0 && bare.errors === 0);

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const mark = (reached: boolean): string => (reached ? '✓' : '✗');

/** The measurements as text, in Chinese or English. */
export function readableHttp(result: HttpBench, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  const { people, connections, stages } = result;
  const mix = Object.entries(shares).map(([kind, share]) => `${kind} ${share}`);
  const fall = fallOf(result);
  return [
    zh
      ? `${people} 人；${connections} 个保持连接；百次请求中：${mix.join('，')}`
      : `${people} people; ${connections} keep-alive connections; of a hundred requests: ${mix.join(', ')}`,
    ...stages.flatMap((stage) => stageLines(stage, zh)),
    ...(fall === undefined
      ? []
      : [
          zh
            ? `${mark(fall <= goals.fallMax)} 办件增多后比值下降 ${(fall * 100).toFixed(0)}%（不超过 ${goals.fallMax * 100}%）`
            : [
                `${mark(fall <= goals.fallMax)} with all cases the ratio falls by`,
                `${(fall * 100).toFixed(0)} % (at most ${goals.fallMax * 100} %)`,
              ].join(' '),
        ]),
    '',
  ].join('\n');
}

function stageLines(stage: Stage, zh: boolean): readonly string[] {
  const { cases, product, bare, ratios } = stage;
  const ratio = ratioOf(stage);
  const turns = ratios.map((one) => one.toFixed(2)).join(' ');
  return [
    zh ? `${cases} 个办件` : `${cases} cases`,
    ...sideLines(zh ? '  产品' : '  product', product),
    ...sideLines('  Fastify + pg', bare),
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
