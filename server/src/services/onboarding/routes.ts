import type { MultipartFile } from '@fastify/multipart';
import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { authorize, defineRoute } from '../../kernel/access/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import {
  defineRefusals,
  fileOutput,
  oneOf,
  orNull,
  Refused,
  refusals,
  strictObject,
  TextSchema,
} from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { fileBytesMax } from './decode.ts';
import type { ImportContext } from './import-file.ts';
import { beginImport, findImport } from './import-job.ts';
import type { JobRecord } from './import-job.ts';
import { templateCsv, templateXlsx } from './template.ts';

export const importRefusals = defineRefusals('import', {
  notFound: {
    status: 404,
    zh: '没有这次导入，或不在您的辖区内。',
    en: 'There is no such import, or it is not yours to see.',
  },
  noFile: { status: 400, zh: '请选择要导入的文件。', en: 'Choose a file to import.' },
  wrongMode: {
    status: 400,
    zh: '处理方式应为 keep-good 或 all-or-nothing。',
    en: 'The mode must be keep-good or all-or-nothing.',
  },
  busy: {
    status: 409,
    zh: '正在导入另一个文件，请等它结束。',
    en: 'Another file is being imported; wait until it is done.',
  },
});

type Dependencies = ImportContext & { readonly log: Log };

const ImportSchema = Type.Object({
  id: Type.String(),
  state: oneOf(['running', 'done', 'refused', 'failed']),
  fileName: Type.String(),
  rowsDone: Type.Integer(),
  rowsTotal: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
  peopleAdded: Type.Integer(),
  statements: Type.Integer(),
  dryRun: Type.Boolean(),
  incompleteHouseholds: Type.Array(Type.String()),
  errors: Type.Array(Type.Object({ row: Type.Integer(), column: Type.String(), reason: TextSchema })),
  errorsTotal: Type.Integer(),
  failure: orNull(TextSchema),
});

const fileNameLengthMax = 200;

function shownImport({ id, state, fileName, done, total, report, failure }: JobRecord): Static<typeof ImportSchema> {
  const added = report?.householdsAdded ?? 0;
  const changed = report?.householdsChanged ?? 0;
  return {
    id,
    state,
    fileName,
    failure,
    added,
    changed,
    rowsDone: done,
    rowsTotal: total,
    unchanged: Math.max(0, (report?.households ?? 0) - added - changed),
    refused: report?.rowsRefused ?? 0,
    peopleAdded: report?.peopleAdded ?? 0,
    statements: report?.statements ?? 0,
    dryRun: report?.dryRun ?? false,
    incompleteHouseholds: [...(report?.incompleteHouseholds ?? [])],
    errors: [...(report?.faults ?? [])],
    errorsTotal: report?.faultsTotal ?? 0,
  };
}

/** A bureau's own data from a file: template, upload, progress and outcome. */
export function onboardingRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [...templateRoutes(), startRoute(dependencies), readRoute(dependencies)];
}

const TemplateQuery = strictObject({ lang: Type.Optional(oneOf(['zh', 'en'])) });

function templateRoutes(): Route<Actor>[] {
  const csv = 'text/csv; charset=utf-8';
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const name = (language: 'zh' | 'en'): string => (language === 'zh' ? '家庭导入模板' : 'household-import-template');
  return [
    defineRoute({
      operationId: 'getImportTemplateCsv',
      method: 'GET',
      path: '/imports/template.csv',
      summary: { zh: '导入模板（CSV）', en: 'the template for imports, as CSV' },
      tag: 'onboarding',
      access: 'import.start',
      query: TemplateQuery,
      output: fileOutput('text/csv'),
      handle: ({ query: { lang = 'zh' } }) => ({
        content: Buffer.from(templateCsv(lang)),
        contentType: csv,
        fileName: `${name(lang)}.csv`,
      }),
    }),
    defineRoute({
      operationId: 'getImportTemplateXlsx',
      method: 'GET',
      path: '/imports/template.xlsx',
      summary: { zh: '导入模板（XLSX，含填写说明）', en: 'the template for imports, as a workbook with explanations' },
      tag: 'onboarding',
      access: 'import.start',
      query: TemplateQuery,
      output: fileOutput(xlsx),
      handle: async ({ query: { lang = 'zh' } }) => ({
        content: await templateXlsx(lang),
        contentType: xlsx,
        fileName: `${name(lang)}.xlsx`,
      }),
    }),
  ];
}

function startRoute(dependencies: Dependencies): Route<Actor> {
  let running = false;
  return defineRoute({
    operationId: 'startImport',
    method: 'POST',
    path: '/imports',
    summary: {
      zh: '导入家庭：multipart 字段 file、mode（keep-good 或 all-or-nothing）、dryRun',
      en: 'import households: form fields file, mode (keep-good or all-or-nothing), dryRun',
    },
    tag: 'onboarding',
    access: 'import.start',
    upload: { bytesMax: fileBytesMax },
    status: 202,
    output: ImportSchema,
    refusals: Object.values(importRefusals),
    handle: async ({ actor, upload }) => {
      if (running) throw new Refused(importRefusals.busy);
      running = true;
      try {
        const request = await readUpload(await upload());
        const { id, work } = await beginImport(dependencies, { actor, ...request });
        work
          .finally(() => void (running = false))
          .catch((error: unknown) => dependencies.log.error({ err: error }, 'an import could not be finished'));
        return await readImport(dependencies, actor, id);
      } catch (error) {
        running = false;
        throw error;
      }
    },
  });
}

type Uploaded = {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly mode: 'keep-good' | 'all-or-nothing';
  readonly dryRun: boolean;
};

async function readUpload(file: MultipartFile | undefined): Promise<Uploaded> {
  if (!file) throw new Refused(importRefusals.noFile, { field: 'file' });
  const bytes = await file.toBuffer();
  if (file.file.truncated) throw new Refused(refusals.tooLarge);
  if (bytes.length === 0) throw new Refused(importRefusals.noFile, { field: 'file' });
  const mode = fieldOf(file, 'mode') ?? 'keep-good';
  if (mode !== 'keep-good' && mode !== 'all-or-nothing') throw new Refused(importRefusals.wrongMode, { field: 'mode' });
  const fileName = file.filename.replaceAll(/[\p{Cc}/\\]/gu, '').slice(0, fileNameLengthMax);
  return { bytes, fileName, mode, dryRun: fieldOf(file, 'dryRun') === 'true' };
}

function fieldOf({ fields }: MultipartFile, name: string): string | undefined {
  const field = fields[name];
  const one = Array.isArray(field) ? field[0] : field;
  return one && 'value' in one && typeof one.value === 'string' ? one.value : undefined;
}

function readImport({ pool }: Dependencies, actor: Actor, id: string): Promise<Static<typeof ImportSchema>> {
  return withTransaction(
    pool,
    actor.scope,
    async (transaction) => {
      const found = await findImport(transaction, id);
      if (!found) throw new Refused(importRefusals.notFound);
      authorize(actor, 'import.read', { areaCode: found.areaCode, otherwise: importRefusals.notFound });
      return shownImport(found);
    },
    { readOnly: true },
  );
}

function readRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getImport',
    method: 'GET',
    path: '/imports/:id',
    summary: { zh: '一次导入：进度、结果、退回的行', en: 'one import: progress, outcome, refused rows' },
    tag: 'onboarding',
    access: 'import.read',
    params: strictObject({ id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) }),
    output: ImportSchema,
    refusals: [importRefusals.notFound],
    handle: ({ actor, params }) => readImport(dependencies, actor, params.id),
  });
}
