import { handbook } from '@zhuni/policies';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../i18n/index.ts';
import { Field } from './field.tsx';

/** What is asked of anyone who applies for something. */
export type Application = {
  readonly policy: string | undefined;
  readonly phone: string;
  readonly request: string;
};

export const emptyApplication: Application = { policy: undefined, phone: '', request: '' };

/** The telephone and the request as the server takes them: left out when nothing was typed. */
export function reachedBy({ phone, request }: Application): { phone?: string; request?: string } {
  return {
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(request.trim() === '' ? {} : { request: request.trim() }),
  };
}

type Props = {
  /** Begins the ids of the fields. */
  readonly id: string;
  readonly application: Application;
  readonly onChange: (application: Application) => void;
};

/** Policy, telephone and request of an application. */
export function ApplicationFields({ id, application, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const set = (change: Partial<Application>): void => onChange({ ...application, ...change });
  return (
    <>
      <Field id={`${id}-policy`} label={t('case.choosePolicy')}>
        <Select
          id={`${id}-policy`}
          className="pick pick-wide"
          showSearch={{ optionFilterProp: 'label' }}
          value={application.policy ?? null}
          onChange={(policy: string | null) => set({ policy: policy ?? undefined })}
          options={handbook.policies.map((policy) => ({ value: policy.id, label: inLanguage(policy.title) }))}
        />
      </Field>
      <Field id={`${id}-phone`} label={t('case.phone')}>
        <input
          id={`${id}-phone`}
          className="field"
          inputMode="tel"
          value={application.phone}
          onChange={({ currentTarget }) => set({ phone: currentTarget.value })}
        />
      </Field>
      <Field id={`${id}-request`} label={t('case.request')}>
        <textarea
          id={`${id}-request`}
          className="field"
          rows={2}
          value={application.request}
          onChange={({ currentTarget }) => set({ request: currentTarget.value })}
        />
      </Field>
    </>
  );
}
