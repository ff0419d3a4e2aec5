import { Type } from '@fastify/type-provider-typebox';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { defineRefusals, oneOf, orNull, Refused, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { authorize, defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { findArea, listAncestors, listChildren } from './read-area.ts';
import type { AreaRecord } from './read-area.ts';

export const areaRefusals = defineRefusals('area', {
  notFound: {
    status: 404,
    zh: '没有这个地区，或不在您的辖区内。',
    en: 'There is no such area, or it is not yours to see.',
  },
});

export const AreaSchema = Type.Object({
  code: Type.String(),
  level: oneOf(['city', 'county', 'town', 'village']),
  name: TextSchema,
  committee: orNull(Type.String()),
  functionalZone: Type.Boolean(),
});

/** The code of an area as an input: city 370300 (or 3703), county, town, village, or a functional zone. */
export const AreaCodeSchema = Type.String({
  pattern: '^(\\d{4}|\\d{6}|\\d{9}|\\d{12}|Z\\d{4}-[a-z]{1,20})$',
  examples: ['370302'],
});

/** The code as stored: the city may be called by its four digits. */
export const storedCode = (code: string): string => (code.length === 4 ? `${code}00` : code);

export const shownArea = ({ code, level, name, committee, functionalZone }: AreaRecord) => ({
  code,
  level,
  name,
  committee,
  functionalZone,
});

/** An area with what is above and below it. */
export function areaRoutes({ pool }: { readonly pool: Pool }): Route<Actor>[] {
  return [
    defineRoute({
      operationId: 'getArea',
      method: 'GET',
      path: '/areas/:code',
      summary: { zh: '一个地区及其上级、下级', en: 'an area with those above and below it' },
      tag: 'areas',
      access: 'area.read',
      params: strictObject({ code: AreaCodeSchema }),
      output: Type.Object({ area: AreaSchema, ancestors: Type.Array(AreaSchema), children: Type.Array(AreaSchema) }),
      refusals: [areaRefusals.notFound],
      handle: async ({ actor, params }) =>
        withTransaction(
          pool,
          actor.scope,
          async (transaction) => {
            const area = await findArea(transaction, storedCode(params.code));
            if (!area) throw new Refused(areaRefusals.notFound);
            const place = area.functionalZone ? (area.parent ?? '') : area.prefix;
            authorize(actor, 'area.read', { areaCode: place, otherwise: areaRefusals.notFound });
            const [ancestors, children] = [
              await listAncestors(transaction, area.code),
              await listChildren(transaction, area.code),
            ];
            return { area: shownArea(area), ancestors: ancestors.map(shownArea), children: children.map(shownArea) };
          },
          { readOnly: true },
        ),
    }),
  ];
}
