/* oxlint-disable typescript/no-non-null-assertion -- a loop by hand reads typed arrays within their length */
/**
 * The eight policies as a good programmer writes them by hand for one date: one loop over households, typed arrays,
 * what is cheap first, nothing worked out that is not needed. The yardstick of the benchmark; reads complete columns.
 */
import type { ColumnStore } from '@zhuni/engine/screen';
import type { PlainDate } from '@zhuni/engine/values';
import { eight } from '../eight.ts';
import type { EightTotals } from '../eight.ts';
import { columnsOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { lawOn } from './law.ts';
import type { Law } from './law.ts';
import { memberRules } from './members.ts';
import { moneyRules } from './money.ts';
import { personRules } from './persons.ts';
import { newTally } from './tally.ts';
import type { Tally } from './tally.ts';

export type HandWritten = { readonly run: (from: number, until: number) => void; readonly totals: () => EightTotals };

/** Makes the loop for a store and a date from 2026-01-01 on, when the whole resident pension counts again. */
export function handWritten(store: ColumnStore, date: PlainDate): HandWritten {
  const tally = newTally();
  const run = householdLoop(store.starts, columnsOf(store), lawOn(date), tally);
  const totals = (): EightTotals =>
    Object.fromEntries(
      eight.map((policy, at) => [policy, { entitled: tally.entitled[at] ?? 0, amountFen: tally.amount[at] ?? 0 }]),
    ) as EightTotals;
  return { run, totals };
}

function householdLoop(starts: Int32Array, c: Columns, n: Law, tally: Tally): HandWritten['run'] {
  const members = memberRules(c, n);
  const { inFamily, grossOf, workCostOf, isDisabled } = members;
  const { paidMembers, payDibao, payTemporaryAid } = moneyRules(c, n, members, tally);
  const judgePersons = personRules(c, n, members, tally);
  const { family, entitled } = tally;
  return (from, until) => {
    for (let h = from; h < until; h++) {
      const r0 = starts[h]!;
      const r1 = starts[h + 1]!;
      const standard = c.registration[h] === n.urban ? n.standardUrban : n.standardRural;
      let size = 0;
      let counted = c.maintenance[h]!;
      let gross = counted;
      let spending = c.other6[h]!;
      let registered = false;
      let local = false;
      for (let p = r0; p < r1; p++) {
        const counts = inFamily(p);
        family[(p - r0) & 255] = counts ? 1 : 0;
        if (!counts) continue;
        size++;
        const own = grossOf(p);
        gross += own;
        counted += own - workCostOf(p, standard);
        if (c.ill[p] === 1 || isDisabled(p)) counted -= Math.floor((c.medical12[p]! + c.rehab12[p]!) / 12);
        spending += c.medical6[p]! + c.school6[p]!;
        if (c.hukou[p] === n.cityCode) registered = local = true;
        else if (c.permit[p] === 1) local = true;
      }
      const perCapita = size === 0 ? 0 : Math.floor((2 * (counted > 0 ? counted : 0) + size) / (2 * size));
      const ownAssets = size === 0 ? 0 : Math.floor(c.assets[h]! / size);
      const yearly = standard * 12;
      const possessions =
        c.vehicle[h] !== 1 &&
        c.shop[h] !== 1 &&
        c.bought[h] !== 1 &&
        c.company[h] !== 1 &&
        (c.homes[h]! <= 1 || (size === 0 ? 0 : Math.floor(c.area[h]! / size)) <= n.cityAverageArea);
      const assetsFit = ownAssets <= Math.floor((yearly * n.assetsDibao) / 10_000);
      const tekunFits = possessions && ownAssets <= Math.floor((yearly * n.assetsTekun) / 10_000);
      const whole = perCapita < standard && assetsFit;
      const marginal =
        !whole &&
        perCapita < Math.floor((standard * n.marginalRatio) / 10_000) &&
        ownAssets <= Math.floor((yearly * n.assetsMarginal) / 10_000);
      const found = { standard, perCapita, whole, tekunFits };
      let paid = 0;
      if (registered && possessions && (whole || marginal)) {
        paid = paidMembers(r0, r1, found);
        if (marginal) entitled[1]!++;
        if (paid > 0) payDibao(h, r0, r1, paid, found);
      }
      const dibao = paid > 0;
      if (spending > 0 && local && c.aidedBefore[h] !== 1) {
        const left =
          size === 0 ? 0 : Math.floor((2 * (gross * n.months - spending) + size * n.months) / (2 * size * n.months));
        const perYear = size === 0 ? 0 : Math.floor((2 * gross * 12 + size) / (2 * size));
        if (dibao || (left < standard && perYear < n.cityIncome && assetsFit && possessions))
          payTemporaryAid(r0, r1, dibao);
      }
      judgePersons(r0, r1, dibao, found);
    }
  };
}
