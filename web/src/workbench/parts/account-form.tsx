import { Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addAccount, changeAccount } from '../../api/security.ts';
import type { AccountLine, Role } from '../../api/security.ts';
import { inLanguage } from '../../i18n/index.ts';
import { useAccount } from '../session.ts';
import { AreaPicker } from './area-picker.tsx';
import { Field } from './field.tsx';
import { Outcome, useActing } from './outcome.tsx';

type Props = {
  /** The account to change; undefined makes a new one. */
  readonly account: AccountLine | undefined;
  readonly roles: readonly Role[];
  /** With what was done, or undefined when nothing was. */
  readonly onDone: (text: string | undefined) => Promise<void>;
};

/** Makes or changes an account; the server says which field is wrong. */
export function AccountForm({ account, roles, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { area: own } = useAccount();
  const acting = useActing();
  const [fields, setFields] = useState({
    signInName: account?.signInName ?? '',
    zh: account?.name.zh ?? '',
    en: account?.name.en ?? '',
    role: account?.role.code ?? '',
    area: account?.area.code ?? own.code,
    password: '',
  });
  const set = (change: Partial<typeof fields>): void => setFields({ ...fields, ...change });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { signInName, zh, en, role, area, password } = fields;
    void acting.act(async () => {
      const name = { zh: zh.trim(), en: en.trim() };
      if (account) {
        const posted = role !== account.role.code || area !== account.area.code;
        const change = { name, ...(posted ? { role, area } : {}), ...(password === '' ? {} : { password }) };
        await changeAccount(account.id, change);
        await onDone(t('security.accounts.done.changed', { name: account.signInName }));
      } else {
        await addAccount({ signInName: signInName.trim(), name, role, area, password });
        await onDone(t('security.accounts.done.added', { name: signInName.trim() }));
      }
      return undefined;
    });
  };
  const title = account ? t('security.accounts.editOf', { name: account.signInName }) : t('security.accounts.add');
  return (
    <form className="panel step-form" onSubmit={submit} noValidate aria-label={title}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {account ? null : (
        <Typed
          id="account-sign-in-name"
          label={`${t('security.accounts.signInName')}（${t('security.accounts.signInNameHint')}）`}
          value={fields.signInName}
          onChange={(signInName) => set({ signInName })}
        />
      )}
      <NameAndPost fields={fields} roles={roles} onChange={set} />
      <Typed
        id="account-password"
        type="password"
        label={t(account ? 'security.accounts.newPassword' : 'security.accounts.password')}
        value={fields.password}
        onChange={(password) => set({ password })}
      />
      <Outcome of={acting} />
      <div className="links">
        <Button type="primary" htmlType="submit" loading={acting.busy}>
          {t('security.accounts.save')}
        </Button>
        <Button onClick={() => void onDone(undefined)}>{t('security.accounts.cancel')}</Button>
      </div>
    </form>
  );
}

type PostFields = { readonly zh: string; readonly en: string; readonly role: string; readonly area: string };

type PostProps = {
  readonly fields: PostFields;
  readonly roles: readonly Role[];
  readonly onChange: (change: Partial<PostFields>) => void;
};

/** Who it is, and where in the administration. */
function NameAndPost({ fields, roles, onChange: set }: PostProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Typed id="account-name" label={t('security.accounts.name')} value={fields.zh} onChange={(zh) => set({ zh })} />
      <Typed
        id="account-name-en"
        label={t('security.accounts.nameEn')}
        value={fields.en}
        onChange={(en) => set({ en })}
      />
      <Field id="account-role" label={t('security.accounts.role')}>
        <Select
          id="account-role"
          className="pick pick-wide"
          value={fields.role === '' ? null : fields.role}
          onChange={(role: string | null) => set({ role: role ?? '' })}
          options={roles.map((role) => ({ value: role.code, label: inLanguage(role.name) }))}
        />
      </Field>
      <div className="bar">
        <AreaPicker value={fields.area} onChange={(area) => set({ area })} />
      </div>
    </>
  );
}

type TypedProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'password';
  readonly onChange: (value: string) => void;
};

function Typed({ id, label, value, type = 'text', onChange }: TypedProps): ReactElement {
  return (
    <Field id={id} label={label}>
      <input
        id={id}
        className="field pick-wide"
        type={type}
        autoComplete={type === 'password' ? 'new-password' : 'off'}
        maxLength={type === 'password' ? 200 : 64}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  );
}
