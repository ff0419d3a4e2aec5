import { aspect, between, subKey } from '@zhuni/city';
import { addDays, plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import type { Earmark, NewDonation } from '../../services/fund/index.ts';

type Gift = Omit<NewDonation, 'areaCode'>;

/** Made-up givers. The million of 15 September 2021 is the one that was reported. */
const large: readonly (readonly [PlainDate, string, number, Earmark])[] = [
  [plainDate('2020-11-25'), '某机械厂工会', 50_000, 'illness'],
  [plainDate('2020-11-28'), '某纺织公司', 300_000, 'none'],
  [plainDate('2020-12-20'), '某陶瓷公司', 500_000, 'none'],
  [plainDate('2021-01-18'), '某建筑公司', 400_000, 'living'],
  [plainDate('2021-03-11'), '某化工公司', 600_000, 'none'],
  [plainDate('2021-05-20'), '某商会', 350_000, 'illness'],
  [plainDate('2021-07-01'), '某医药公司', 800_000, 'illness'],
  [plainDate('2021-08-12'), '某保险公司', 200_000, 'disaster'],
  [plainDate('2021-09-15'), '某集团公司', 1_000_000, 'none'],
  [plainDate('2022-01-20'), '某超市公司', 260_000, 'living'],
  [plainDate('2022-09-05'), '某商会', 420_000, 'none'],
  [plainDate('2023-05-15'), '某机械厂工会', 180_000, 'illness'],
  [plainDate('2023-09-05'), '某物流公司', 240_000, 'emergency'],
  [plainDate('2024-09-05'), '某食品公司', 300_000, 'none'],
  [plainDate('2025-09-05'), '某纺织公司', 350_000, 'none'],
];

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const givenNames = ['建华', '秀英', '志强', '桂兰', '明', '玉珍', '国栋', '红梅', '晓东', '丽娟'];
const earmarks: readonly Earmark[] = ['none', 'none', 'none', 'illness', 'living', 'emergency', 'disaster'];
const size = aspect('fund past gift');
const aim = aspect('fund past earmark');
const keyOf = (at: number): number => subKey(aspect('fund past'), at);
const daysBetween = 9;

/** All gifts up to a day in their order: large ones of organisations, every nine days one of a person or of nobody. */
export function planDonations(until: PlainDate): readonly Gift[] {
  const gifts: Gift[] = large.map(([receivedOn, name, yuan, earmark]) => ({
    donor: { kind: 'organisation', name },
    earmark,
    amountFen: yuan * 100,
    receivedOn,
  }));
  let day = plainDate('2020-11-26');
  for (let at = 0; day < until; at += 1, day = addDays(day, daysBetween)) {
    const name = `${surnames[(at * 7) % surnames.length]}${givenNames[(at * 3) % givenNames.length]}`;
    gifts.push({
      donor: at % 4 === 3 ? { kind: 'anonymous' } : { kind: 'person', name },
      earmark: earmarks[between(keyOf(at), aim, 0, earmarks.length - 1)] ?? 'none',
      amountFen: between(keyOf(at), size, 1, 50) * 10_000,
      receivedOn: day,
    });
  }
  return gifts
    .filter(({ receivedOn }) => receivedOn < until)
    .toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1));
}
