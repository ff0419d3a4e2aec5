import { blindIndex } from '../../platform/crypto/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { OperatorError } from '../../platform/config/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';

/**
 * Makes sure that the key file is the one of this database, which remembers a fingerprint of the first it saw.
 * OperatorError when it is another: identity numbers would be unreadable, and new ones lost among the old.
 */
export async function assertFieldKeys(pool: Pool, keys: FieldKeys): Promise<void> {
  const fingerprint = blindIndex(keys, 'field.key', '');
  const known = await withTransaction(pool, { actor: 'system:start', areas: [] }, async ({ client }) => {
    await client.query('insert into people.field_key (fingerprint) values ($1) on conflict do nothing', [fingerprint]);
    const { rows } = await client.query<{ fingerprint: Buffer }>('select fingerprint from people.field_key');
    return rows[0]?.fingerprint;
  });
  if (known?.equals(fingerprint)) return;
  throw new OperatorError('crypto.other-key', {
    zh: '数据文件夹中的密钥文件 field.key 不属于这个数据库：请放回原来的 field.key（它在备份里或原来的数据文件夹中）。',
    en: 'The key file field.key in the data folder is not the one of this database: put back the former field.key, from the backup or the former data folder.',
  });
}
