import { residentCheckCharacter } from '@zhuni/engine';
import type { APIRequestContext } from 'playwright-core';

/** The village of the demonstration's village assistant, and another one of the same street. */
export const village = '370303009006';
export const neighbourVillage = '370303009005';

/** Made-up people whom the journeys look for. */
export const people = { old: '伍秋生', nearDibao: '岑冬梅', neighbour: '伍远山' } as const;

/** A valid number of a region that does not exist. */
export function madeUpIdNumber(birthDate: string, sequence: number): string {
  const body = `999999${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return body + residentCheckCharacter(body);
}

type Row = Readonly<Record<string, string | number>>;

/** What is known of everybody in the file besides their own facts, so that little stays open. */
const ordinary: Row = {
  registration: 'urban',
  supporterMaintenanceMonthlyFen: 0,
  financialAssetsFen: 0,
  ownsVehicle: 'false',
  homesOwned: 1,
  homeAreaM2: 40,
  ownsShopOrOffice: 'false',
  homeBoughtOrFitted12m: 'false',
  ownsCompany: 'false',
  exPoor: 'none',
  relation: 'head',
  hukou: 'city',
  deceased: 'no',
  livesTogetherLong: 'true',
  custody: 'none',
  declaredMissing: 'false',
  clergyAwayThreeYears: 'false',
  choosesTekun: 'false',
  careLevel: 0,
  wageMonthlyFen: 0,
  businessMonthlyFen: 0,
  propertyMonthlyFen: 0,
  employeePensionMonthlyFen: 0,
  residentPensionMonthlyFen: 0,
  transferMonthlyFen: 0,
  exemptTransferMonthlyFen: 0,
  workCostMonthlyFen: 0,
  workRefusals: 0,
  disabilityKind: 'none',
  disabilityCardValid: 'false',
  seriousIllness: 'false',
  medicalOwnPaid12mFen: 0,
  rehabSpending12mFen: 0,
};

const families: readonly Row[] = [
  {
    householdKey: '1',
    areaCode: village,
    name: people.old,
    idNumber: madeUpIdNumber('1942-03-05', 991),
    sex: 'male',
    employeePensionMonthlyFen: 350_000,
    employment: 'retired',
    canWork: 'false',
  },
  {
    householdKey: '2',
    areaCode: village,
    name: people.nearDibao,
    idNumber: madeUpIdNumber('1970-07-01', 992),
    sex: 'female',
    wageMonthlyFen: 101_900,
    employment: 'flexible',
    canWork: 'true',
  },
  {
    householdKey: '3',
    areaCode: neighbourVillage,
    name: people.neighbour,
    idNumber: madeUpIdNumber('1940-03-05', 993),
    sex: 'male',
    employeePensionMonthlyFen: 350_000,
    employment: 'retired',
    canWork: 'false',
  },
];

const badRow: Row = {
  householdKey: '4',
  areaCode: village,
  name: '严有误',
  birthDate: '1980-13-45',
  sex: 'male',
};

type File = {
  /** Begins the households' numbers, so that files of different journeys are about different households. */
  readonly key: string;
  /** One row more, whose date of birth is none. */
  readonly bad: boolean;
};

/** A bureau's file with the families above. Identity numbers, which nobody may share, stand only under 'JOURNEY'. */
export function familiesCsv({ key, bad }: File): string {
  const rows = [...families, ...(bad ? [badRow] : [])].map((row): Row => {
    const { idNumber = '', ...rest } = row;
    const { birthDate } = { birthDate: birthDateOf(String(idNumber)), ...row };
    return {
      memberKey: '1',
      validFrom: '2017-01-01',
      evidence: '入户调查',
      ...ordinary,
      ...rest,
      birthDate,
      idNumber: key === 'JOURNEY' ? idNumber : '',
      householdKey: `${key}-${row['householdKey']}`,
    };
  });
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [headings, ...rows.map((row) => headings.map((heading) => String(row[heading] ?? '')))];
  return `\u{feff}${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

const birthDateOf = (idNumber: string): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;

let importing: Promise<unknown> = Promise.resolve();

/** The server takes one file at a time; journeys that import wait for each other. */
export function importAlone<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = importing.then(work);
  importing = mine.catch(() => undefined);
  return mine;
}

/** Brings the families in through the API, as somebody who may; doing it again changes nothing. */
export async function settleFamilies(request: APIRequestContext, base: string): Promise<void> {
  await importCsv(request, base, familiesCsv({ key: 'JOURNEY', bad: false }));
}

/** Imports a bureau's file whole; throws with the server's words when a row is refused. */
export async function importCsv(request: APIRequestContext, base: string, csv: string): Promise<void> {
  const headers = { 'x-zhuni': '1' };
  const file = { name: 'families.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  const answer = await request.post(`${base}/api/imports`, { headers, multipart: { mode: 'all-or-nothing', file } });
  let state = (await answer.json()) as { id: string; state: string };
  while (state.state === 'running') {
    state = (await (await request.get(`${base}/api/imports/${state.id}`)).json()) as typeof state;
  }
  if (state.state !== 'done') throw new Error(`the families were not imported: ${JSON.stringify(state)}`);
}
