import { areas, functionalZones } from '@zhuni/policies/areas';
import type { Area } from '@zhuni/policies/areas';
import { addDays } from '@zhuni/engine/values';
import { pinyin } from 'pinyin-pro';
import { ownerRole, withClient } from '../../platform/db/index.ts';

type Row = {
  readonly code: string;
  readonly level: string;
  readonly parent: string | null;
  readonly name_zh: string;
  readonly name_en: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly committee: string | null;
  readonly functional_zone: boolean;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
};

/**
 * Brings areas.area and areas.setting up to the published list: new areas are added, changed names and ends taken over;
 * none is ever removed. Returns how many rows changed. Acts as the owner, since nobody else may write here.
 */
export async function loadAreas(adminUrl: string): Promise<number> {
  const all = [...areas, ...functionalZones];
  return withClient({ url: adminUrl, role: ownerRole, applicationName: 'zhuni areas' }, async (client) => {
    if (await isCurrent(client, all)) return 0;
    await client.query('begin');
    const changed = await client.query(upsertAreas, [JSON.stringify(all.map(rowOf))]);
    const settings = all.flatMap((area) =>
      (area.urbanRural ?? []).map((entry) => ({
        area_code: area.code,
        valid_from: entry.from,
        setting: entry.value,
        status: entry.status,
      })),
    );
    const changedSettings = await client.query(upsertSettings, [JSON.stringify(settings)]);
    await client.query('commit');
    return (changed.rowCount ?? 0) + (changedSettings.rowCount ?? 0);
  });
}

type Client = {
  readonly query: (sql: string, values?: unknown[]) => Promise<{ rows: unknown[]; rowCount: number | null }>;
};

/** Spares a second start the pinyin of three thousand names. */
async function isCurrent(client: Client, all: readonly Area[]): Promise<boolean> {
  const { rows } = await client.query('select code, name_zh, name_en, valid_until from areas.area');
  const known = new Map(
    (rows as { code: string; name_zh: string; name_en: string; valid_until: string | null }[]).map((row) => [
      row.code,
      `${row.name_zh}/${row.name_en}`,
    ]),
  );
  return all.every((area) => known.get(area.code) === `${area.name.zh}/${area.name.en}`);
}

const upsertAreas = `
  insert into areas.area (code, level, parent, name_zh, name_en, pinyin, initials, committee, functional_zone,
    valid_from, valid_until)
  select r.* from jsonb_to_recordset($1::jsonb) as r (code text, level text, parent text, name_zh text, name_en text,
    pinyin text, initials text, committee text, functional_zone boolean, valid_from date, valid_until date)
  on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, pinyin = excluded.pinyin,
    initials = excluded.initials, committee = excluded.committee, valid_from = excluded.valid_from,
    valid_until = excluded.valid_until
  where (area.name_zh, area.name_en, area.committee, area.valid_from, area.valid_until) is distinct from
    (excluded.name_zh, excluded.name_en, excluded.committee, excluded.valid_from, excluded.valid_until)`;

const upsertSettings = `
  insert into areas.setting (area_code, valid_from, setting, status)
  select r.* from jsonb_to_recordset($1::jsonb) as r (area_code text, valid_from date, setting text, status text)
  on conflict (area_code, valid_from) do update set setting = excluded.setting, status = excluded.status
  where (setting.setting, setting.status) is distinct from (excluded.setting, excluded.status)`;

function rowOf(area: Area): Row {
  const { zh, en } = area.name;
  const until = area.effective?.until;
  return {
    code: area.code,
    level: area.level,
    parent: area.parent ?? null,
    name_zh: zh,
    name_en: en,
    pinyin: pinyin(zh, { toneType: 'none', separator: '' }).toLowerCase(),
    initials: pinyin(zh, { toneType: 'none', pattern: 'first', separator: '' }).toLowerCase(),
    committee: area.committee ?? null,
    functional_zone: area.functionalZone ?? false,
    valid_from: area.effective?.from ?? null,
    valid_until: until === undefined ? null : addDays(until, 1),
  };
}
