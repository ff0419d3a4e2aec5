import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { anchorFiles, exportAudit, verifyExport } from '../kernel/audit/index.ts';
import type { Fault, Verified } from '../kernel/audit/index.ts';
import { now } from '../platform/clock/index.ts';
import { loadConfig } from '../platform/config/index.ts';
import { errorCode } from '../platform/db/index.ts';
import { withCity } from './city-session.ts';
import { print, printJson, runCommand, UsageError } from './options.ts';
import type { CommandSpecification, Given, Language } from './options.ts';

const json = { type: 'boolean', help: { zh: '输出 JSON', en: 'print JSON' } } as const;

const exportSpecification: CommandSpecification = {
  name: 'audit export',
  about: {
    zh: '把全部审计记录、签名锚点和公钥写成一个文件，供离线核验。',
    en: 'Writes all entries of the audit, their signed anchors and public keys into one file, to be verified elsewhere.',
  },
  operand: 'FOLDER|FILE',
  options: { json },
};

const verifySpecification: CommandSpecification = {
  name: 'audit verify',
  about: {
    zh: '只凭导出文件核验审计记录：改动、删除、插入、调换、截尾、重写。不需要数据库。',
    en: 'Verifies an export by itself: changed, deleted, inserted, reordered, cut off, written anew. Needs no database.',
  },
  operand: 'FILE',
  options: {
    key: {
      type: 'string',
      value: 'FINGERPRINT',
      help: { zh: '只认这一把签名公钥', en: 'accept signatures of this key only' },
    },
    json,
  },
};

/** `zhuni audit export|verify`: 0 done or whole, 1 failed or something is wrong, 2 called wrongly. */
export function run(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === 'export') return runCommand(exportSpecification, rest, writeExport);
  if (verb === 'verify') return runCommand(verifySpecification, rest, verify);
  return runCommand({ ...verifySpecification, name: 'audit', operand: 'export|verify …' }, args, () => {
    throw new UsageError({ zh: '请写 audit export 或 audit verify', en: 'say audit export or audit verify' });
  });
}

async function writeExport(given: Given): Promise<number> {
  const file = await targetOf(given.operand);
  const { dataFolder, auditCopyFolder: copyFolder } = loadConfig();
  return withCity(given.language, async ({ pool, finishProgress }) => {
    const exported = await exportAudit(pool, { file, anchorFiles: anchorFiles({ dataFolder, copyFolder }) }).catch(
      (error: unknown) => {
        if (!/^E[A-Z]+$/.test(errorCode(error))) throw error;
        throw new UsageError({
          zh: `无法写入 ${file}（${errorCode(error)}）；已有的文件不会被覆盖`,
          en: `${file} cannot be written (${errorCode(error)}); a file that is there is never overwritten`,
        });
      },
    );
    finishProgress();
    if (given.flag('json')) await printJson({ file, ...exported });
    else {
      const { entries, anchors } = exported;
      const zh = `已写入 ${file}：${entries} 条记录，${anchors} 个锚点。`;
      const en = `Written to ${file}: ${entries} entries, ${anchors} anchors.`;
      await print(`${given.language === 'zh' ? zh : en}\n`);
    }
    return 0;
  });
}

async function targetOf(operand: string | undefined): Promise<string> {
  if (operand === undefined) {
    throw new UsageError({
      zh: '请写出文件夹或文件，例如 npx zhuni audit export /media/usb',
      en: 'name a folder or a file, such as npx zhuni audit export /media/usb',
    });
  }
  const path = resolve(operand);
  const folder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const moment = now().toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  return folder ? join(path, `zhuni-audit-${moment}.ndjson`) : path;
}

const shownMax = 200;

async function verify(given: Given): Promise<number> {
  const { operand, language } = given;
  if (operand === undefined) {
    throw new UsageError({
      zh: '请写出导出文件，例如 npx zhuni audit verify zhuni-audit.ndjson',
      en: 'name the exported file, such as npx zhuni audit verify zhuni-audit.ndjson',
    });
  }
  const keyId = given.text('key')?.toLowerCase();
  if (keyId !== undefined && !/^[0-9a-f]{64}$/.test(keyId)) {
    throw new UsageError({ zh: '--key 应为 64 位十六进制指纹', en: '--key is a fingerprint of 64 hexadecimal digits' });
  }
  const verified = await verifyExport(operand, { keyId }).catch((error: unknown) => {
    throw new UsageError({
      zh: `无法读取文件 ${operand}（${errorCode(error)}）`,
      en: `the file ${operand} cannot be read (${errorCode(error)})`,
    });
  });
  if (given.flag('json')) await printJson(verified);
  else await print(readable(verified, language));
  return verified.faults.length === 0 ? 0 : 1;
}

function readable({ faults, entries, anchors, sinceAnchor, anchoredAt, keyIds }: Verified, language: Language): string {
  const zh = [
    `${entries} 条记录，${anchors} 个锚点${anchoredAt === undefined ? '' : `，最近一次签名 ${anchoredAt}`}`,
    ...keyIds.map((id) => `签名公钥指纹 ${id}`),
    ...(sinceAnchor > 0 ? [`最后 ${sinceAnchor} 条还没有锚点担保`] : []),
    ...faults.slice(0, shownMax).map((fault) => `✗ ${sentence(fault).zh}`),
    faults.length === 0 ? '✓ 没有发现改动' : `✗ 共发现 ${faults.length} 处问题`,
  ];
  const en = [
    `${entries} entries, ${anchors} anchors${anchoredAt === undefined ? '' : `, last signed ${anchoredAt}`}`,
    ...keyIds.map((id) => `fingerprint of the signing key ${id}`),
    ...(sinceAnchor > 0 ? [`the last ${sinceAnchor} entries have no anchor yet`] : []),
    ...faults.slice(0, shownMax).map((fault) => `✗ ${sentence(fault).en}`),
    faults.length === 0 ? '✓ nothing was altered' : `✗ ${faults.length} faults`,
  ];
  return `${(language === 'zh' ? zh : en).join('\n')}\n`;
}

const chainWords = {
  changed: { zh: '内容被改动', en: 'was changed' },
  deleted: { zh: '被删除', en: 'was deleted' },
  inserted: { zh: '是后来插入的', en: 'was inserted' },
  reordered: { zh: '次序被调换', en: 'is not in its place' },
  truncated: { zh: '起被截去', en: 'and all after it were cut off' },
  rewritten: {
    zh: '起整条链被重写，与签名的锚点不符',
    en: 'or one soon after it was written anew: a signed anchor says otherwise',
  },
} as const;

const anchorWords = {
  'anchor-forged': { zh: '签名不对', en: 'has a wrong signature' },
  'anchor-missing': { zh: '不见了，或与前一个不相连', en: 'is missing, or does not follow on the one before' },
  'anchor-differs': { zh: '在数据库和锚点文件中不一致', en: 'is not the same in the database and in the anchor files' },
  'anchor-elsewhere': { zh: '只在锚点文件中，数据库里没有', en: 'is in an anchor file and not in the database' },
  'foreign-key': { zh: '是用另一把密钥签名的', en: 'was signed with another key' },
} as const;

function sentence(fault: Fault): { readonly zh: string; readonly en: string } {
  if ('line' in fault) {
    return fault.kind === 'unreadable'
      ? { zh: `文件第 ${fault.line} 行无法读取`, en: `line ${fault.line} of the file cannot be read` }
      : { zh: '文件不完整', en: 'the file is not complete' };
  }
  if ('anchor' in fault) {
    const words = anchorWords[fault.kind];
    return { zh: `锚点 ${fault.anchor} ${words.zh}`, en: `anchor ${fault.anchor} ${words.en}` };
  }
  const { stream, number, until } = fault;
  const words = chainWords[fault.kind];
  const range =
    until === undefined || until === number
      ? { zh: '', en: '' }
      : { zh: `（至第 ${until} 条）`, en: ` (up to ${until})` };
  return {
    zh: `第 ${stream} 链第 ${number} 条${words.zh}${range.zh}`,
    en: `chain ${stream}: entry ${number} ${words.en}${range.en}`,
  };
}
