import { OperatorError } from '../config/index.ts';
import { errorCode } from './connection.ts';

/** The sentences for everything an operator may meet; `where` is a folder, file or host as the operator knows it. */
export const failures = {
  diskFull: (where: string, cause?: unknown) =>
    new OperatorError(
      'disk.full',
      {
        zh: `磁盘已满（${where}）：请腾出空间后重新启动，或用 ZHUNI_DATA 指定另一个文件夹。`,
        en: `The disk of ${where} is full: free some space and start again, or set ZHUNI_DATA to another folder.`,
      },
      cause,
    ),
  diskTight: (where: string, freeMb: number, neededMb: number) =>
    new OperatorError('disk.tight', {
      zh: `${where} 所在磁盘只剩 ${freeMb} MB，至少需要 ${neededMb} MB：请腾出空间，或用 ZHUNI_DATA 指定另一个文件夹。`,
      en: `Only ${freeMb} MB are free for ${where}, and ${neededMb} MB are needed: free some space or set ZHUNI_DATA to another folder.`,
    }),
  notWritable: (where: string, cause?: unknown) =>
    new OperatorError(
      'data.not-writable',
      {
        zh: `无法写入 ${where}：请赋予当前用户写权限，或用 ZHUNI_DATA 指定另一个文件夹。`,
        en: `Cannot write to ${where}: let this user write there, or set ZHUNI_DATA to another folder.`,
      },
      cause,
    ),
  inUse: (folder: string, holder: string) =>
    new OperatorError('data.in-use', {
      zh: `Zhuni 已在使用数据文件夹 ${folder}（${holder}）：请直接使用它，或先停止它，或用 ZHUNI_DATA 指定另一个文件夹。`,
      en: `Zhuni is already running on the data folder ${folder} (${holder}): use that one, stop it first, or set ZHUNI_DATA to another folder.`,
    }),
  noData: (folder: string) =>
    new OperatorError('data.none', {
      zh: `${folder} 中没有数据：请用 ZHUNI_DATA 指定数据文件夹，或用 DATABASE_URL 指定数据库。`,
      en: `There is no data in ${folder}: set ZHUNI_DATA to the data folder, or DATABASE_URL to the database.`,
    }),
  noBinaries: (reason: { zh: string; en: string }) =>
    new OperatorError('postgres.missing', {
      zh: `没有可用的 PostgreSQL（${reason.zh}）：请安装 PostgreSQL 15 或更新版本（如 apt install postgresql，apk add postgresql），或设置 DATABASE_URL。`,
      en: `No PostgreSQL to run (${reason.en}): install PostgreSQL 15 or newer (apt install postgresql, apk add postgresql), or set DATABASE_URL.`,
    }),
  otherMajor: (dataMajor: number, majors: readonly number[]) =>
    new OperatorError('postgres.other-major', {
      zh: `数据文件夹属于 PostgreSQL ${dataMajor}，而现有程序是 ${majors.join('、')}：请用旧版 Zhuni 运行 npx zhuni backup，移开该文件夹，再用新版运行 npx zhuni restore（见 docs/operations.md）。`,
      en: `The data folder is of PostgreSQL ${dataMajor}, but the programs here are ${majors.join(', ')}: run npx zhuni backup with the former Zhuni, move the folder away, then npx zhuni restore with this one (docs/operations.md).`,
    }),
  noUser: () =>
    new OperatorError('postgres.no-user', {
      zh: 'PostgreSQL 不能以 root 运行，而本机既没有 postgres 也没有 nobody 用户：请新建用户 postgres，或以普通用户启动，或设置 DATABASE_URL。',
      en: 'PostgreSQL cannot run as root and this machine has neither a user postgres nor nobody: create the user postgres, start as an ordinary user, or set DATABASE_URL.',
    }),
  namelessUser: (uid: number) =>
    new OperatorError('postgres.nameless-user', {
      zh: `用户编号 ${uid} 在 /etc/passwd 中没有名字，PostgreSQL 无法建立数据：请以有名字的用户启动（docker --user postgres），或设置 DATABASE_URL。`,
      en: `The user number ${uid} has no name in /etc/passwd, so PostgreSQL cannot make its data: start as a named user (docker --user postgres) or set DATABASE_URL.`,
    }),
  foreignData: (folder: string) =>
    new OperatorError('data.foreign-owner', {
      zh: `${folder} 属于另一个用户：请以该用户启动，或用 ZHUNI_DATA 指定另一个文件夹。`,
      en: `${folder} belongs to another user: start as that user or set ZHUNI_DATA to another folder.`,
    }),
  lostPassword: (file: string) =>
    new OperatorError('data.password-lost', {
      zh: `数据库密码文件 ${file} 不存在或已损坏：请从备份中放回它，或移开数据文件夹后运行 npx zhuni restore。`,
      en: `The database password file ${file} is missing or damaged: put it back, or move the data folder away and run npx zhuni restore.`,
    }),
  initFailed: (detail: string) =>
    new OperatorError('postgres.init-failed', {
      zh: `无法建立数据库：${detail}`,
      en: `The database could not be made: ${detail}`,
    }),
  startFailed: (logFile: string, detail: string) =>
    new OperatorError('postgres.start-failed', {
      zh: `数据库未能启动：${detail}（详见 ${logFile}）`,
      en: `The database did not start: ${detail} (see ${logFile})`,
    }),
  unsuitable: (found: { zh: string; en: string }) =>
    new OperatorError('database.unsuitable', {
      zh: `数据库不可用：${found.zh}。请用 create database zhuni template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' 新建。`,
      en: `The database will not do: ${found.en}. Make one with create database zhuni template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'.`,
    }),
  oldServer: (version: string) =>
    new OperatorError('database.old', {
      zh: `DATABASE_URL 指向 PostgreSQL ${version}：需要 15 或更新版本。`,
      en: `DATABASE_URL leads to PostgreSQL ${version}: version 15 or newer is needed.`,
    }),
  unreachable: (host: string, detail: { zh: string; en: string }, cause: unknown) =>
    new OperatorError(
      'database.unreachable',
      {
        zh: `无法连接 DATABASE_URL 的数据库（${host}）：${detail.zh}。`,
        en: `Cannot connect to the database of DATABASE_URL (${host}): ${detail.en}.`,
      },
      cause,
    ),
} satisfies Record<string, (...args: never[]) => OperatorError>;

const fullDiskCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', '53100']);
const notWritableCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Turns a full disk or a folder without write permission into its sentence; any other error stays as it is. */
export function explainFileError(error: unknown, where: string): unknown {
  if (error instanceof OperatorError) return error;
  const code = errorCode(error);
  if (fullDiskCodes.has(code)) return failures.diskFull(where, error);
  if (notWritableCodes.has(code)) return failures.notWritable(where, error);
  return error;
}

/** The sentence for what PostgreSQL's own programs wrote before they gave up; undefined when it is none of these. */
export function explainOutput(output: string, where: string): OperatorError | undefined {
  if (/No space left on device|Disk quota exceeded|could not extend file/i.test(output))
    return failures.diskFull(where);
  if (/Permission denied|Read-only file system|Operation not permitted/i.test(output))
    return failures.notWritable(where);
  return undefined;
}
