import { Type } from '@fastify/type-provider-typebox';
import { defineRoute } from '../../kernel/access/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { fileOutput, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { listPublications, publicationCsv, publicDesk } from './publish.ts';
import type { Publication } from './publish.ts';
import { PublicationsSchema } from './schemas.ts';

const readsPerMinuteMax = 120;
const cityCode = '370300';
const Asked = strictObject({
  area: Type.Optional(Type.String({ pattern: '^\\d{6}$', description: 'city or county; the city when left out' })),
});

/** What everyone may read of the fund: what was published, as data and as a table. */
export function fundPublicRoutes({ pool }: { readonly pool: Pool }): Route<Actor>[] {
  const read = (area = cityCode): Promise<readonly Publication[]> =>
    withTransaction(pool, publicDesk, (transaction) => listPublications(transaction, area), { readOnly: true });
  return [
    defineRoute({
      operationId: 'listFundPublications',
      method: 'GET',
      path: '/fund/publications',
      summary: { zh: '“淄助你”基金收支公布', en: 'published figures of the Zizhuni fund' },
      tag: 'fund',
      access: 'public',
      perMinuteMax: readsPerMinuteMax,
      query: Asked,
      output: PublicationsSchema,
      handle: async ({ query: { area } }) => ({
        publications: (await read(area)).map((one) => ({
          ...one,
          figures: { ...one.figures, byCause: [...one.figures.byCause] },
        })),
      }),
    }),
    defineRoute({
      operationId: 'getFundPublicationsCsv',
      method: 'GET',
      path: '/fund/publications.csv',
      summary: { zh: '“淄助你”基金收支公布（CSV）', en: 'published figures of the Zizhuni fund as CSV' },
      tag: 'fund',
      access: 'public',
      perMinuteMax: readsPerMinuteMax,
      query: Asked,
      output: fileOutput('text/csv'),
      handle: async ({ query: { area } }) => ({
        content: Buffer.from(publicationCsv(await read(area)), 'utf8'),
        contentType: 'text/csv; charset=utf-8',
        fileName: 'zizhuni-fund.csv',
      }),
    }),
  ];
}
