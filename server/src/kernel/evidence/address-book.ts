import { readFile } from 'node:fs/promises';
import { OperatorError } from '../../platform/config/index.ts';
import { checkDepartments, departmentCodes } from './departments.ts';
import type { DepartmentCode } from './departments.ts';

/** Where a department answers, and the secret shared with it. */
export type Address = { readonly url: string; readonly secret: string };

/** A department that is absent is not connected yet: asking it fails at once. */
export type AddressBook = ReadonlyMap<DepartmentCode, Address>;

/** All ten departments behind one gateway, as the stand-ins that ship with the product are. */
export function gatewayAddresses({ url, secret }: Address): AddressBook {
  const base = url.replace(/\/+$/, '');
  return new Map(departmentCodes.map((code) => [code, { url: base + checkDepartments[code].path, secret }]));
}

const wrong = (file: string, advice: { zh: string; en: string }): OperatorError =>
  new OperatorError('departments.file-wrong', {
    zh: `部门地址文件 ${file} 不正确：${advice.zh}。`,
    en: `The file of departments' addresses ${file} is wrong: ${advice.en}.`,
  });

const secretLengthMin = 16;

/**
 * Reads a file {"banks": {"url": "https://…", "secret": "…"}, …}: each department with an interface of its own.
 * OperatorError naming what is wrong; the secret is never shown.
 */
export async function readAddressFile(file: string): Promise<AddressBook> {
  const text = await readFile(file, 'utf8').catch((error: unknown): never => {
    throw new OperatorError(
      'departments.file-missing',
      {
        zh: `读不到部门地址文件 ${file}：请改正 DEPARTMENTS_FILE。`,
        en: `Cannot read ${file}: correct DEPARTMENTS_FILE.`,
      },
      error,
    );
  });
  const entries = Object.entries(readObject(file, text));
  return new Map(entries.map(([name, value]) => readEntry(file, name, value)));
}

function readObject(file: string, text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // said below
  }
  throw wrong(file, { zh: '应为 JSON 对象', en: 'a JSON object is wanted' });
}

function readEntry(file: string, name: string, value: unknown): [DepartmentCode, Address] {
  const code = departmentCodes.find((one) => one === name);
  const all = departmentCodes.join(', ');
  if (!code)
    throw wrong(file, { zh: `没有部门 ${name}，应为 ${all}`, en: `there is no department ${name}; use ${all}` });
  const { url, secret } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const address = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined;
  if (typeof url !== 'string' || !address || !['http:', 'https:'].includes(address.protocol) || address.username !== '')
    throw wrong(file, { zh: `${name} 的 url 应为 http(s) 地址`, en: `the url of ${name} must be an http(s) address` });
  if (typeof secret !== 'string' || secret.length < secretLengthMin)
    throw wrong(file, {
      zh: `${name} 的 secret 至少 ${secretLengthMin} 个字符`,
      en: `the secret of ${name} needs at least ${secretLengthMin} characters`,
    });
  return [code, { url, secret }];
}
