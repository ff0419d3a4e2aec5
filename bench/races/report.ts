import type { Campaign } from './index.ts';
import type { RaceResult } from './race.ts';

/** The campaign as text, in Chinese or English. */
export function readableRaces(campaign: Campaign, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  const { rounds, racers, races, control, invariants, broken, passed } = campaign;
  const line = ({ name, tried, won, refused, failed, held, violations, examples }: RaceResult): readonly string[] => [
    zh
      ? `${name.zh}：尝试 ${tried}，成功 ${won}，拒绝 ${refused}，出错 ${failed}；守住 ${held} 轮，违反 ${violations} 轮`
      : [
          `${name.en}: tried ${tried}, done ${won}, refused ${refused}, failed ${failed};`,
          `held ${held}, violations ${violations}`,
        ].join(' '),
    ...examples.map((example) => `    ${example}`),
  ];
  const tried = races.reduce((sum, one) => sum + one.tried, 0);
  const violations = races.reduce((sum, one) => sum + one.violations, 0);
  const voided = zh ? '对照没有失败，本次检验无效。' : 'The control held, so the campaign is void.';
  return [
    zh ? `每项 ${rounds} 轮，每轮 ${racers} 个同时` : `${rounds} rounds each, ${racers} at once`,
    ...races.flatMap(line),
    ...line({ ...control, examples: control.examples.slice(0, 1) }),
    zh
      ? `不变量查询 ${invariants} 条，不成立 ${broken.length} 条`
      : `${invariants} invariants queried, ${broken.length} broken`,
    ...broken.map((name) => `    ${name}`),
    ...(control.violations === 0 ? [voided] : []),
    zh
      ? `共尝试 ${tried} 次，违反 ${violations} 轮：${passed ? '通过' : '未通过'}`
      : `${tried} attempts, ${violations} rounds violated: ${passed ? 'passed' : 'FAILED'}`,
    '',
  ].join('\n');
}
