import { payGoals } from './index.ts';
import type { PaidRun, PayResult } from './index.ts';

/** The measurement as text, in Chinese or English. */
export function readablePay({ small, large, cliff, broken }: PayResult, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  const seconds = (ms: number): string => (ms / 1000).toFixed(2);
  const line = ({ lines, batches, parts, totalMs, bareMs, ratio }: PaidRun): string => {
    const { prepare, approve, send, file } = parts;
    return zh
      ? `${lines} 笔 ${batches} 批：${seconds(totalMs)} 秒（编制核对 ${seconds(prepare)}，审批 ${seconds(approve)}，` +
          `发出 ${seconds(send)}，文件 ${seconds(file)}）；单纯插入 ${seconds(bareMs)} 秒；${ratio.toFixed(1)} 倍`
      : `${lines} lines in ${batches} batches: ${seconds(totalMs)} s (prepare and check ${seconds(prepare)}, approve ` +
          `${seconds(approve)}, send ${seconds(send)}, file ${seconds(file)}); bare insert ${seconds(bareMs)} s; ` +
          `${ratio.toFixed(1)} times`;
  };
  return [
    line(small),
    line(large),
    zh
      ? `目标：不超过单纯插入的 ${payGoals.ratio} 倍；十倍笔数时每笔用时 ${cliff.toFixed(2)} 倍（目标 ${payGoals.cliff} 倍以内）`
      : `goal: at most ${payGoals.ratio} times the bare insert; a line of ten times as many takes ` +
        `${cliff.toFixed(2)} times as long (goal ${payGoals.cliff})`,
    zh ? `不成立的不变量 ${broken.length} 条` : `${broken.length} broken invariants`,
    ...broken.map((name) => `    ${name}`),
    '',
  ].join('\n');
}
