import { Readable } from 'node:stream';
import { Type } from '@fastify/type-provider-typebox';
import { addDays, isPlainDate } from '@zhuni/engine/values';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import {
  DateSchema,
  defineRefusals,
  fileOutput,
  oneOf,
  orNull,
  Refused,
  strictObject,
  TextSchema,
} from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { entriesPerPage, listEntries, readAuditState } from './list-entries.ts';
import type { EntryFilter, Place, ShownEntry } from './list-entries.ts';
import { recordAudit } from './record.ts';

type Dependencies = { readonly pool: Pool };

const auditRefusals = defineRefusals('audit', {
  wrongDate: {
    status: 400,
    zh: '日期应为真实存在的日子，如 2026-05-01。',
    en: 'A date is a real day such as 2026-05-01.',
  },
  wrongPlace: {
    status: 400,
    zh: '翻页标记不正确，请从第一页开始。',
    en: 'The page mark is wrong; begin with the first page.',
  },
});

const FilterSchema = {
  actor: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
  subjectKind: Type.Optional(Type.String({ pattern: '^[a-z-]{1,40}$' })),
  subjectId: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
  action: Type.Optional(Type.String({ pattern: '^[a-z][a-z.-]{0,60}$' })),
  area: Type.Optional(Type.String({ pattern: '^\\d{4,12}$' })),
  from: Type.Optional(DateSchema),
  until: Type.Optional(DateSchema),
  under: Type.Optional(oneOf(['14', '18'], 'Only readings of data of children under this age.')),
};

const EntrySchema = Type.Object({
  id: Type.String(),
  at: Type.String(),
  actor: Type.String(),
  actorName: orNull(TextSchema),
  signInName: orNull(Type.String()),
  action: Type.String(),
  subjectKind: Type.String(),
  subjectId: Type.String(),
  areaCode: Type.String(),
  reason: Type.String(),
  details: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
});

const shownEntry = ({ stream, number, at, details, ...entry }: ShownEntry) => ({
  ...entry,
  id: `${stream}-${number}`,
  at: at.toISOString(),
  details: Object.entries(details).map(([name, value]) => ({ name, value: String(value) })),
});

type Asked = Readonly<
  Record<'actor' | 'subjectKind' | 'subjectId' | 'action' | 'area' | 'from' | 'until', string | undefined>
> & {
  readonly under: '14' | '18' | undefined;
};

function filterOf(asked: Partial<Asked>): EntryFilter {
  const { from, until, under, area, ...rest } = asked;
  return {
    ...rest,
    area: area?.replace(/^(\d{4})00$/, '$1'),
    from: from === undefined ? undefined : dayStart(from, 'from', 0),
    until: until === undefined ? undefined : dayStart(until, 'until', 1),
    under: under === undefined ? undefined : under === '14' ? 14 : 18,
  };
}

/** The instant at which a day in Zibo begins, so many days later. */
function dayStart(date: string, field: string, daysLater: number): string {
  if (!isPlainDate(date)) throw new Refused(auditRefusals.wrongDate, { field });
  return `${addDays(date, daysLater)}T00:00:00+08:00`;
}

const placePattern = /^(\d{4}-\d{2}-\d{2}T[\d:.]{8,15}Z)_(\d{1,2})_(\d{1,15})$/;

function placeOf(mark: string | undefined): Place | undefined {
  if (mark === undefined) return undefined;
  const [, at = '', stream, number] = placePattern.exec(mark) ?? [];
  if (Number.isNaN(Date.parse(at))) throw new Refused(auditRefusals.wrongPlace, { field: 'after' });
  return { at, stream: Number(stream), number: Number(number) };
}

const markOf = ({ at, stream, number }: ShownEntry): string => `${at.toISOString()}_${stream}_${number}`;

/** What the audit administrator reads; each reading is itself an entry. */
export function auditRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [listRoute(dependencies), childrenRoute(dependencies)];
}

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listAuditEntries',
    method: 'GET',
    path: '/audit/entries',
    summary: {
      zh: '审计记录：按人员、对象、事项、日期查找',
      en: 'entries of the audit, by person, subject, action and date',
    },
    tag: 'audit',
    access: 'audit.read',
    query: strictObject({ ...FilterSchema, after: Type.Optional(Type.String({ maxLength: 60 })) }),
    output: Type.Object({
      entries: Type.Array(EntrySchema),
      next: orNull(Type.String({ description: 'For `after`, to have the page of older entries.' })),
      state: Type.Object({
        entries: Type.Integer(),
        anchors: Type.Integer(),
        anchoredAt: orNull(Type.String()),
        keyId: orNull(Type.String()),
      }),
    }),
    refusals: Object.values(auditRefusals),
    handle: async ({ actor, query: { after, ...asked } }) => {
      const filter = { ...filterOf(asked), after: placeOf(after) };
      return withTransaction(pool, actor.scope, async (transaction) => {
        const found = await listEntries(transaction, filter, entriesPerPage + 1);
        const { anchoredAt, keyId = null, ...state } = await readAuditState(transaction);
        const shown = found.slice(0, entriesPerPage);
        const last = shown.at(-1);
        await recordAudit(transaction, {
          action: 'audit.read',
          subject: { kind: 'audit', id: asked.subjectId ?? asked.actor ?? 'all' },
          areaCode: actor.area.code,
          reason: 'audit',
          details: { rows: shown.length },
        });
        return {
          entries: shown.map(shownEntry),
          next: found.length > entriesPerPage && last ? markOf(last) : null,
          state: { ...state, keyId, anchoredAt: anchoredAt?.toISOString() ?? null },
        };
      });
    },
  });
}

const csvRowsPerTurn = 1_000;
const [yearMin, yearMax] = [2017, 2100];
const head = [
  '时间 time',
  '人员 person',
  '用户名 sign-in name',
  '事项 action',
  '对象 subject',
  '编号 number',
  '地区 area',
];
const tail = ['理由 reason', '不满14周岁 under 14', '不满18周岁 under 18'];

function childrenRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listReadingsOfChildren',
    method: 'GET',
    path: '/audit/children.csv',
    summary: {
      zh: '一年内查阅未成年人信息的全部记录（年度合规审计）',
      en: "a year's readings of data of children, for the yearly review",
    },
    tag: 'audit',
    access: 'audit.read',
    query: strictObject({ year: Type.Integer({ minimum: yearMin, maximum: yearMax }) }),
    output: fileOutput('text/csv'),
    handle: async ({ actor, query: { year } }) => {
      await withTransaction(pool, actor.scope, (transaction) =>
        recordAudit(transaction, {
          action: 'audit.export',
          subject: { kind: 'audit', id: 'children' },
          areaCode: actor.area.code,
          reason: 'audit',
          details: { year },
        }),
      );
      const content = Readable.from(childrenLines(pool, actor, year));
      return { content, contentType: 'text/csv; charset=utf-8', fileName: `未成年人信息查阅记录-${year}.csv` };
    },
  });
}

async function* childrenLines(pool: Pool, actor: Actor, year: number): AsyncGenerator<string> {
  yield `\uFEFF${csvLine([...head, ...tail])}`;
  const filter = {
    from: `${year}-01-01T00:00:00+08:00`,
    until: `${year + 1}-01-01T00:00:00+08:00`,
    under: 18,
  } as const;
  for (let after: Place | undefined; ;) {
    const found = await withTransaction(pool, actor.scope, (transaction) =>
      listEntries(transaction, { ...filter, after }, csvRowsPerTurn),
    );
    yield found.map((entry) => csvLine(cellsOf(entry))).join('');
    const last = found.at(-1);
    if (!last || found.length < csvRowsPerTurn) return;
    after = { at: last.at.toISOString(), stream: last.stream, number: last.number };
  }
}

function cellsOf(entry: ShownEntry): string[] {
  const { at, actor, actorName, signInName, action, subjectKind, subjectId, areaCode, reason, details } = entry;
  const person = actorName ? `${actorName.zh} ${actorName.en}` : actor;
  const moment = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  const counts = [details['minorsUnder14'], details['minorsUnder18']].map((count) => String(count ?? ''));
  return [moment, person, signInName ?? '', action, subjectKind, subjectId, areaCode, reason, ...counts];
}

/** Quoted where needed; what a table program would take for a formula gets an apostrophe. */
function csvLine(cells: readonly string[]): string {
  const shown = cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell));
  return `${shown.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
