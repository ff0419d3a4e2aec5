import { defineRoute } from '../../../kernel/access/index.ts';
import type { Actor } from '../../../kernel/access/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Pool, Transaction } from '../../../platform/db/index.ts';
import { fileOutput, Refused } from '../../../platform/http-kit/index.ts';
import type { Route } from '../../../platform/http-kit/index.ts';
import { about, columns } from './about.ts';
import { figuresCsv } from './csv.ts';
import { cityCode, getArea, listFigures, listMonths, policyPaid, publicDesk, shownArea } from './read.ts';
import type { Month } from './read.ts';
import { publicationRefusals } from './refusals.ts';
import * as s from './schemas.ts';

const readsPerMinuteMax = 120;
const historyMonthsMax = 120;

/** What everyone may read of help paid: what was published, as data, as a table, month by month. */
export function publicFigureRoutes({ pool }: { readonly pool: Pool }): Route<Actor>[] {
  const read = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
    withTransaction(pool, publicDesk, work, { readOnly: true });
  return [
    defineRoute({
      operationId: 'getPublicFigures',
      method: 'GET',
      path: '/public/figures',
      summary: {
        zh: '按月公布的救助发放数据：一个地区及其下级，按政策',
        en: 'published figures of help paid in a month: an area and those below, by policy',
      },
      tag: 'figures',
      access: 'public',
      perMinuteMax: readsPerMinuteMax,
      query: s.FiguresAskedSchema,
      output: s.FiguresSchema,
      refusals: [publicationRefusals.noArea, publicationRefusals.notPublished],
      handle: ({ query: { month, area = cityCode } }) => read((transaction) => figuresOf(transaction, month, area)),
    }),
    defineRoute({
      operationId: 'getPublicFigureHistory',
      method: 'GET',
      path: '/public/figures/history',
      summary: { zh: '一个地区历月公布的数据', en: 'published figures of an area, month by month' },
      tag: 'figures',
      access: 'public',
      perMinuteMax: readsPerMinuteMax,
      query: s.HistoryAskedSchema,
      output: s.HistorySchema,
      refusals: [publicationRefusals.noArea],
      handle: ({ query: { area = cityCode, policy } }) => read((transaction) => historyOf(transaction, area, policy)),
    }),
    defineRoute({
      operationId: 'getPublicFiguresCsv',
      method: 'GET',
      path: '/public/figures.csv',
      summary: { zh: '公布的数据（CSV）：一个月、一年或全部', en: 'published figures as CSV: a month, a year or all' },
      tag: 'figures',
      access: 'public',
      perMinuteMax: readsPerMinuteMax,
      query: s.CsvAskedSchema,
      output: fileOutput('text/csv'),
      refusals: [publicationRefusals.notPublished],
      handle: async ({ query: { month, year, lang } }) => ({
        content: Buffer.from(
          await read(async (transaction) => {
            const all = await listMonths(transaction);
            const chosen = month ? [monthIn(all, month)] : all.filter((one) => one.month.startsWith(year ?? ''));
            const figures = await listFigures(transaction, { publications: chosen.map(({ id }) => id) });
            return figuresCsv(chosen, figures, lang);
          }),
          'utf8',
        ),
        contentType: 'text/csv; charset=utf-8',
        fileName: `zhuni-figures${month || year ? `-${month ?? year}` : ''}.csv`,
      }),
    }),
  ];
}

function monthIn(months: readonly Month[], asked: string): Month {
  const found = months.find(({ month }) => month === asked);
  if (!found) throw new Refused(publicationRefusals.notPublished, { field: 'month' });
  return found;
}

async function figuresOf(transaction: Transaction, asked: string | undefined, code: string) {
  const area = await getArea(transaction, code);
  const parent = area.parent === null ? null : shownArea(await getArea(transaction, area.parent));
  const months = await listMonths(transaction);
  const month = asked === undefined ? months[0] : monthIn(months, asked);
  const figures = month
    ? await listFigures(transaction, { publications: [month.id], areas: [code], parent: code })
    : [];
  const below = Map.groupBy(
    figures.filter(({ areaCode }) => areaCode !== code),
    ({ areaCode }) => areaCode,
  );
  return {
    ...about,
    sources: [...about.sources],
    columns: columns.map((column) => ({ ...column })),
    months: months.map((one) => one.month),
    month: month?.month ?? null,
    publishedOn: month?.publishedOn ?? null,
    area: shownArea(area),
    parent,
    policies: figures.filter(({ areaCode }) => areaCode === code).map(policyPaid),
    areas: [...below].flatMap(([areaCode, own]) => {
      const [first] = own;
      if (!first) return [];
      return [{ area: { code: areaCode, level: first.level, name: first.areaName }, policies: own.map(policyPaid) }];
    }),
  };
}

async function historyOf(transaction: Transaction, code: string, policy: string | undefined) {
  const area = await getArea(transaction, code);
  const months = (await listMonths(transaction)).slice(0, historyMonthsMax);
  const figures = await listFigures(transaction, {
    publications: months.map(({ id }) => id),
    areas: [code],
    ...(policy === undefined ? {} : { policy }),
  });
  const byMonth = Map.groupBy(figures, ({ publicationId }) => publicationId);
  return {
    area: shownArea(area),
    months: months.toReversed().map(({ id, month, publishedOn }) => ({
      month,
      publishedOn,
      policies: (byMonth.get(id) ?? []).map(policyPaid),
    })),
  };
}
