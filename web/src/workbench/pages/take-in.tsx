import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { takeIn } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { ApplicationFields, emptyApplication, reachedBy } from '../parts/application-fields.tsx';
import { Field } from '../parts/field.tsx';
import { problemText } from '../problem-text.ts';

/** An application taken in for the home place of a resident who is here with the card. */
export function TakeInPage(): ReactElement {
  const { t } = useTranslation();
  const [idNumber, setIdNumber] = useState('');
  const [application, setApplication] = useState(emptyApplication);
  const [failure, setFailure] = useState<unknown>();
  const [done, setDone] = useState<number>();
  const { policy } = application;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setFailure(undefined);
    setDone(undefined);
    try {
      const { id } = await takeIn({ idNumber: idNumber.trim(), policy: policy ?? '', ...reachedBy(application) });
      setDone(id);
      setIdNumber('');
    } catch (error) {
      setFailure(error);
    }
  };
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
        <ApplicationFields id="take-in" application={application} onChange={setApplication} />
        {failure === undefined ? null : (
          <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
        )}
        {done === undefined ? null : (
          <Alert
            type="success"
            showIcon
            role="status"
            title={t('case.takeInDone', { id: done })}
            action={
              <Link to="/cases/$id" params={{ id: String(done) }}>
                {t('case.openPage')}
              </Link>
            }
          />
        )}
        <Button type="primary" htmlType="submit" disabled={idNumber.trim() === '' || policy === undefined}>
          {t('case.takeInDo')}
        </Button>
      </form>
    </>
  );
}
