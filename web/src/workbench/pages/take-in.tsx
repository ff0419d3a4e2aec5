import { handbook } from '@zhuni/policies';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { takeIn } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { Field } from '../parts/field.tsx';
import { problemText } from '../problem-text.ts';

/** An application taken in for the home place of a resident who is here with the card. */
export function TakeInPage(): ReactElement {
  const { t } = useTranslation();
  const [idNumber, setIdNumber] = useState('');
  const [policy, setPolicy] = useState<string>();
  const [phone, setPhone] = useState('');
  const [request, setRequest] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const [done, setDone] = useState<number>();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setFailure(undefined);
    setDone(undefined);
    try {
      const optional = { ...(phone.trim() ? { phone: phone.trim() } : {}), ...(request.trim() ? { request } : {}) };
      const { id } = await takeIn({ idNumber: idNumber.trim(), policy: policy ?? '', ...optional });
      setDone(id);
      setIdNumber('');
    } catch (error) {
      setFailure(error);
    }
  };
  const options = handbook.policies.map(({ id, title }) => ({ value: id, label: inLanguage(title) }));
  return (
    <>
      <h1>{t('case.takeInTitle')}</h1>
      <p className="soft">{t('case.takeInLead')}</p>
      <form className="panel step-form" onSubmit={(event) => void send(event)} noValidate>
        <Field id="take-in-number" label={t('case.idNumber')}>
          <input
            id="take-in-number"
            className="field"
            inputMode="text"
            autoComplete="off"
            maxLength={18}
            value={idNumber}
            onChange={({ currentTarget }) => setIdNumber(currentTarget.value)}
          />
        </Field>
        <Field id="take-in-policy" label={t('case.choosePolicy')}>
          <Select
            id="take-in-policy"
            className="pick pick-wide"
            showSearch={{ optionFilterProp: 'label' }}
            value={policy ?? null}
            onChange={(id: string | null) => setPolicy(id ?? undefined)}
            options={options}
          />
        </Field>
        <Field id="take-in-phone" label={t('case.phone')}>
          <input
            id="take-in-phone"
            className="field"
            inputMode="tel"
            value={phone}
            onChange={({ currentTarget }) => setPhone(currentTarget.value)}
          />
        </Field>
        <Field id="take-in-request" label={t('case.request')}>
          <textarea
            id="take-in-request"
            className="field"
            rows={2}
            value={request}
            onChange={({ currentTarget }) => setRequest(currentTarget.value)}
          />
        </Field>
        {failure === undefined ? null : (
          <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
        )}
        {done === undefined ? null : (
          <Alert type="success" showIcon role="status" title={t('case.takeInDone', { id: done })} />
        )}
        <Button type="primary" htmlType="submit" disabled={idNumber.trim() === '' || policy === undefined}>
          {t('case.open')}
        </Button>
      </form>
    </>
  );
}
