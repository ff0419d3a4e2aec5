import { OperatorError } from '../../config/index.ts';
import { errorCode } from '../connection.ts';

/** The sentences of backup, restore and move. */
export const exportFailures = {
  folderTaken: (folder: string) =>
    new OperatorError('backup.folder-taken', {
      zh: `${folder} 已存在且不是空文件夹：请为备份另选一个文件夹。`,
      en: `${folder} is already there and not empty: choose another folder for the backup.`,
    }),
  diskFull: (folder: string, cause: unknown) =>
    new OperatorError(
      'backup.disk-full',
      {
        zh: `磁盘已满，备份未完成：请腾出空间，或把备份放到另一个磁盘（${folder}）。`,
        en: `The disk is full and the backup was not made: free some space or put it on another disk (${folder}).`,
      },
      cause,
    ),
  notWritable: (folder: string, cause: unknown) =>
    new OperatorError(
      'backup.not-writable',
      {
        zh: `无法写入 ${folder}：请为备份另选一个文件夹。`,
        en: `Cannot write to ${folder}: choose another folder for the backup.`,
      },
      cause,
    ),
  notABackup: (folder: string) =>
    new OperatorError('backup.incomplete', {
      zh: `${folder} 不是完整的备份（没有可读的 manifest.json）：请指定 npx zhuni backup 完成后的文件夹。`,
      en: `${folder} is not a complete backup (no readable manifest.json): name a folder that npx zhuni backup has finished.`,
    }),
  newerFormat: (folder: string) =>
    new OperatorError('backup.newer', {
      zh: `${folder} 由更新版本的 Zhuni 制作：请使用更新版本恢复。`,
      en: `${folder} was made by a newer Zhuni: restore it with that one.`,
    }),
  damaged: (file: string, what: { zh: string; en: string }) =>
    new OperatorError('backup.damaged', {
      zh: `备份文件 ${file} 已损坏或被改动（${what.zh}）：请使用另一份备份，数据库没有改变。`,
      en: `The backup file ${file} is damaged or was changed (${what.en}): use another backup; the database is as it was.`,
    }),
  otherSchema: (table: string) =>
    new OperatorError('backup.other-schema', {
      zh: `备份中的表 ${table} 与数据库结构不符：请使用制作备份的 Zhuni 版本。`,
      en: `The table ${table} of the backup does not fit the database: use the version of Zhuni that made it.`,
    }),
  notEmpty: (where: string) =>
    new OperatorError('database.not-empty', {
      zh: `目标数据库（${where}）不是空的：请用 ZHUNI_DATA 指定新的数据文件夹，或新建一个数据库。`,
      en: `The database to fill (${where}) is not empty: set ZHUNI_DATA to a new folder or create a new database.`,
    }),
  different: (table: string) =>
    new OperatorError('restore.different', {
      zh: `写入后表 ${table} 的行数或校验值与来源不同，已全部撤销：请重试，若再次发生请报告。`,
      en: `After loading, the rows or the hash of table ${table} differ from the source; all of it was undone: try again, and report it if it recurs.`,
    }),
  sameDatabase: () =>
    new OperatorError('move.same-database', {
      zh: '来源和目标是同一个数据库：请用 --to 指定另一个。',
      en: 'Source and target are the same database: name another with --to.',
    }),
  interrupted: () =>
    new OperatorError('export.interrupted', {
      zh: '已中断，没有留下不完整的结果。',
      en: 'Interrupted; nothing half-done was left behind.',
    }),
} satisfies Record<string, (...args: never[]) => OperatorError>;

/** The sentence for a backup folder that cannot be written; other errors stay as they are. */
export function explainBackupError(error: unknown, folder: string): unknown {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return exportFailures.diskFull(folder, error);
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) return exportFailures.notWritable(folder, error);
  return error;
}
