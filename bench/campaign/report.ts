import type { Text } from '@zhuni/engine/values';

export type PartResult = {
  readonly name: Text;
  readonly rounds: number;
  readonly tried: number;
  /** Rounds after which all was as the clients had been told. */
  readonly held: number;
  readonly lost: number;
  readonly doubled: number;
  readonly stray: number;
  /** Rounds after which somebody had no answer. */
  readonly silent: number;
  readonly wrongAnswers: number;
  readonly broken: readonly string[];
  readonly examples: readonly string[];
  readonly acknowledged: number;
  /** Of these, batches of payments that were sent. */
  readonly batches: number;
  readonly sent: number;
  readonly recoveryMedianMs: number;
  readonly recoveryMaxMs: number;
  readonly notes: readonly string[];
};

export type CampaignResult = {
  readonly seed: number;
  readonly interrupted: boolean;
  readonly parts: readonly PartResult[];
  /** Each must fail, or the campaign has shown nothing. */
  readonly controls: readonly PartResult[];
  /** What this machine does not allow, and what was done instead. */
  readonly replaced: readonly Text[];
  readonly passed: boolean;
};

/** True when a part lost nothing, did nothing twice, left nobody without an answer and broke no invariant. */
export const isClean = (part: PartResult): boolean =>
  part.tried > 0 &&
  [part.lost, part.doubled, part.stray, part.silent, part.wrongAnswers, part.broken.length].every((n) => n === 0);

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

/** The campaign as a table, in Chinese or English. */
export function readableCampaign(result: CampaignResult, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  const line = (part: PartResult): readonly string[] => [
    zh
      ? `${part.name.zh}：${part.tried}/${part.rounds} 次，守住 ${part.held}；已确认 ${part.acknowledged}` +
        `（其中发放批次 ${part.batches}），丢失 ${part.lost}，重复 ${part.doubled}，` +
        `无人知晓 ${part.stray}，错误答复 ${part.wrongAnswers}，无答复 ${part.silent}；` +
        `恢复 中位 ${seconds(part.recoveryMedianMs)} 秒，最长 ${seconds(part.recoveryMaxMs)} 秒`
      : `${part.name.en}: ${part.tried} of ${part.rounds}, held ${part.held}; acknowledged ${part.acknowledged}` +
        ` (${part.batches} payment batches; ${part.sent} requests), lost ${part.lost}, twice ${part.doubled},` +
        ` untold ${part.stray}, wrong answers ${part.wrongAnswers}, no answer ${part.silent};` +
        ` back after ${seconds(part.recoveryMedianMs)} s (median), ${seconds(part.recoveryMaxMs)} s (max)`,
    ...part.notes.map((note) => `    ${note}`),
    ...part.broken.map((one) => `    ${zh ? '不成立' : 'broken'}: ${one}`),
    ...part.examples.map((one) => `    ${one}`),
  ];
  const control = (part: PartResult): readonly string[] => [
    ...line({ ...part, broken: part.broken.slice(0, 1), examples: part.examples.slice(0, 1) }),
    ...(isClean(part) ? [zh ? '    对照没有失败：本次检验无效' : '    the control held: the campaign is void'] : []),
  ];
  const lost = result.parts.reduce((sum, part) => sum + part.lost, 0);
  const doubled = result.parts.reduce((sum, part) => sum + part.doubled, 0);
  return [
    zh ? `种子 ${result.seed}` : `seed ${result.seed}`,
    ...result.replaced.map((text) => text[language]),
    ...result.parts.flatMap(line),
    zh ? '对照（必须失败）' : 'controls, which must fail',
    ...result.controls.flatMap(control),
    ...(result.interrupted ? [zh ? '已中断，以上为到此为止的结果' : 'interrupted: the results so far'] : []),
    zh
      ? `已确认而丢失 ${lost}，重复支付 ${doubled}：${result.passed ? '通过' : '未通过'}`
      : `acknowledged work lost ${lost}, paid twice ${doubled}: ${result.passed ? 'passed' : 'FAILED'}`,
    '',
  ].join('\n');
}
