import { getProcedure } from '@zhuni/policies/procedures';
import type { Office } from '@zhuni/policies/procedures';
import { findArea } from '../../../kernel/areas/index.ts';
import { listActions } from '../../../kernel/cases/index.ts';
import type { CaseRecord, StepEffect, StepEffects } from '../../../kernel/cases/index.ts';
import { notifyOffice, notifyResident } from '../../../kernel/notifications/index.ts';
import type { SmsKey, SmsValuesOf } from '../../../kernel/notifications/index.ts';
import { today } from '../../../platform/clock/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { officePhoneOf } from '../notices/index.ts';

const townDigits = 9;

/** Who is told when a step is taken: the applicant by text message, the next office in its inbox. */
export function tellingEffects(keys: FieldKeys): StepEffects {
  return {
    accept: tellApplicant(keys, 'application-received', ({ date, phone }) => ({ date, phone })),
    'ask-papers': tellApplicant(keys, 'papers-missing', ({ place, phone }) => ({ place, phone })),
    prepare: async (transaction, { record }) => {
      const { decidedBy } = getProcedure(record.procedure);
      await tellOffice(transaction, record, { key: 'case-prepared', office: decidedBy });
    },
    'send-back': async (transaction, { record }) =>
      tellOffice(transaction, record, {
        key: 'case-sent-back',
        office: record.state === 'with-county' ? 'town' : record.office,
      }),
    inform: tellApplicant(keys, 'decision-ready', ({ place, phone }) => ({ place, phone })),
  };
}

/** A text message to the applicant, where a telephone was left with the application; no policy and no sum is named. */
function tellApplicant<Key extends SmsKey>(
  keys: FieldKeys,
  key: Key,
  valuesOf: (values: Values) => SmsValuesOf<Key>,
): StepEffect {
  return async (transaction, { record }) => {
    const { applicantId: personId, areaCode } = record;
    const phone = await phoneOf(transaction, record);
    if (personId === null || phone === undefined) return;
    const values = {
      date: today(),
      place: (await findArea(transaction, areaCode.slice(0, townDigits)))?.name.zh ?? '',
      phone: await officePhoneOf(transaction, record),
    };
    await notifyResident(transaction, keys, { personId, areaCode, phone, key, values: valuesOf(values) });
  };
}

type Values = { readonly date: string; readonly place: string; readonly phone: string };

/** The telephone that the applicant left when the case was opened. */
async function phoneOf(transaction: Transaction, record: CaseRecord): Promise<string | undefined> {
  const [opening] = await listActions(transaction, record.id);
  const phone = opening?.data['phone'];
  return typeof phone === 'string' ? phone : undefined;
}

type Told = { readonly key: 'case-prepared' | 'case-sent-back'; readonly office: Office };

async function tellOffice(transaction: Transaction, record: CaseRecord, { key, office }: Told): Promise<void> {
  await notifyOffice(transaction, {
    areaCode: record.areaCode,
    office: office === 'department' ? 'county' : office,
    key,
    link: { kind: 'case', id: record.id },
  });
}
