import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { changeRole, fetchRoles } from '../../api/security.ts';
import type { Role, Roles } from '../../api/security.ts';
import { inLanguage } from '../../i18n/index.ts';
import { Field } from '../parts/field.tsx';
import { Outcome, useActing } from '../parts/outcome.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useAccount } from '../session.ts';

const key = ['roles'];

/** What each role may do, and whether it signs in with a second factor. */
export function RolesPage(): ReactElement {
  const { t } = useTranslation();
  const roles = useQuery({ queryKey: key, queryFn: fetchRoles });
  const [code, setCode] = useState<string>();
  const shown = roles.data?.roles.find((role) => role.code === code) ?? roles.data?.roles[0];
  return (
    <>
      <h1>{t('security.roles.title')}</h1>
      <p>{t('security.roles.lead')}</p>
      {roles.data && shown ? (
        <>
          <div className="bar">
            <Field id="role" label={t('security.roles.role')}>
              <Select
                id="role"
                className="pick pick-wide"
                value={shown.code}
                onChange={(picked: string) => setCode(picked)}
                options={roles.data.roles.map((role) => ({
                  value: role.code,
                  label: `${inLanguage(role.name)} · ${t(`security.roles.duty.${role.duty as 'work'}`)}`,
                }))}
              />
            </Field>
          </div>
          <RoleForm key={shown.code} role={shown} all={roles.data.permissions} />
        </>
      ) : (
        <Waiting query={roles} />
      )}
    </>
  );
}

type FormProps = { readonly role: Role; readonly all: Roles['permissions'] };

function RoleForm({ role, all }: FormProps): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const account = useAccount();
  const acting = useActing();
  const [permissions, setPermissions] = useState(role.permissions);
  const [required, setRequired] = useState(role.secondFactorRequired);
  const own = account.role.code === role.code;
  const fixed = own || !account.permissions.includes('role.grant');
  const save = (): Promise<boolean> =>
    acting.act(async () => {
      await changeRole(role.code, { permissions, secondFactorRequired: required });
      await client.invalidateQueries({ queryKey: key });
      return t('security.roles.saved');
    });
  const options = all.filter(({ duties }) => duties.includes(role.duty));
  return (
    <section className="panel">
      <h2>{inLanguage(role.name)}</h2>
      {fixed ? <p className="soft">{t(own ? 'security.roles.own' : 'security.roles.readOnly')}</p> : null}
      <Checkbox checked={required} disabled={fixed} onChange={({ target }) => setRequired(target.checked)}>
        {t('security.roles.required')}
      </Checkbox>
      <fieldset>
        <legend>{t('security.roles.permissions')}</legend>
        <Checkbox.Group
          className="stacked permissions"
          value={permissions}
          disabled={fixed}
          onChange={(picked) => setPermissions(picked.map(String))}
          options={options.map(({ code, label }) => ({ value: code, label: inLanguage(label) }))}
        />
      </fieldset>
      <Outcome of={acting} />
      {fixed ? null : (
        <Button type="primary" onClick={() => void save()} loading={acting.busy}>
          {t('security.roles.save')}
        </Button>
      )}
    </section>
  );
}
