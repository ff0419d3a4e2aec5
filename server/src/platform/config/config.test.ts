import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig, readTerminalLanguage } from './index.ts';

test('without settings everything has a default inside the repository and on loopback', () => {
  const config = loadConfig({});
  expect(config).toMatchObject({ port: 3703, host: '127.0.0.1', databaseUrl: undefined, clockStart: undefined });
  expect(config.dataFolder).toBe(resolve(import.meta.dirname, '../../../../.zhuni'));
});

test('an empty variable counts as not set', () => {
  expect(loadConfig({ PORT: '', ZHUNI_DATA: ' ', DATABASE_URL: '', ZHUNI_NOW: '' })).toEqual(loadConfig({}));
});

test.each([
  ['PORT', '70000', /PORT .*0 to 65535/],
  ['PORT', 'web', /PORT .*0 to 65535/],
  ['HOST', 'a b', /HOST .*host name/],
  ['ZHUNI_DATA', '~/zhuni', /ZHUNI_DATA .*full path/],
  ['ZHUNI_NOW', '2026-02-30', /ZHUNI_NOW .*2026-05-01/],
  ['ZHUNI_NOW', '2026-02-30T09:00', /ZHUNI_NOW .*2026-05-01/],
  ['ZHUNI_NOW', '2026-05-01T25:00', /ZHUNI_NOW .*2026-05-01/],
  ['TRUSTED_PROXIES', '10.0.0.5,everybody', /TRUSTED_PROXIES .*10\.1\.0\.0\/16/],
  ['TRUSTED_PROXIES', '10.0.0.0/33', /TRUSTED_PROXIES/],
  ['ZHUNI_AUDIT_SUITE', 'rsa', /ZHUNI_AUDIT_SUITE .*sm2-sm3/],
  ['DEPARTMENTS_URL', 'ftp://host', /DEPARTMENTS_URL .*https:\/\/host:port/],
  ['DEPARTMENTS_URL', 'http://host', /DEPARTMENTS_SECRET .*at least 16 characters/],
  ['DATABASE_URL', 'mysql://a:b@c/d', /DATABASE_URL .*postgres:\/\//],
  ['DATABASE_URL', 'postgres://host', /DATABASE_URL .*postgres:\/\//],
])('%s=%s is refused by name with what to set', (name, value, sentence) => {
  expect(() => loadConfig({ [name]: value })).toThrow(sentence);
});

test('a wrong DATABASE_URL is not repeated in the error: it may carry a password', () => {
  expect(() => loadConfig({ DATABASE_URL: 'postgre://u:hunter2@h/d' })).toThrow(/^(?!.*hunter2)/);
});

test('right values are taken as they are', () => {
  const set = { PORT: '0', HOST: '::1', ZHUNI_DATA: '/data', ZHUNI_NOW: '2026-05-01T09:00:00+08:00' };
  expect(loadConfig(set)).toMatchObject({ port: 0, host: '::1', dataFolder: '/data', clockStart: set.ZHUNI_NOW });
});

test('a gateway of departments comes with its secret', () => {
  const set = { DEPARTMENTS_URL: 'https://gateway:8443', DEPARTMENTS_SECRET: 'sixteen characters' };
  expect(loadConfig(set).departmentsGateway).toEqual({ url: 'https://gateway:8443', secret: 'sixteen characters' });
  expect(loadConfig({}).departmentsGateway).toBeUndefined();
});

test('the terminal speaks Chinese to a Chinese locale', () => {
  expect(readTerminalLanguage({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
  expect(readTerminalLanguage({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' })).toBe('en');
  expect(readTerminalLanguage({})).toBe('en');
});
