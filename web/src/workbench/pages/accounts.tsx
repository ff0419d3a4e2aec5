import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeAccount,
  confirmAccount,
  fetchAccounts,
  fetchRoles,
  forceSignOut,
  resetFactors,
} from '../../api/security.ts';
import type { AccountLine, AccountPage } from '../../api/security.ts';
import { inLanguage } from '../../i18n/index.ts';
import { AccountForm } from '../parts/account-form.tsx';
import { AreaPicker } from '../parts/area-picker.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { Field } from '../parts/field.tsx';
import { Outcome, useActing } from '../parts/outcome.tsx';
import type { Acting } from '../parts/outcome.tsx';
import { Pager } from '../parts/pager.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useAccount } from '../session.ts';
import { showCount } from '../show.ts';

/** Accounts of the staff: the system administrator makes and changes them, the security administrator looks after sign-ins. */
export function AccountsPage(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { area, permissions } = useAccount();
  const acting = useActing();
  const [asked, setAsked] = useState({ area: area.code, q: '', page: 1 });
  const [edited, setEdited] = useState<AccountLine | 'new'>();
  const accounts = useQuery({
    queryKey: ['accounts', asked],
    queryFn: () => fetchAccounts(asked),
    placeholderData: keepPreviousData,
  });
  const roles = useQuery({ queryKey: ['roles'], queryFn: fetchRoles });
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['accounts'] });
  return (
    <>
      <h1>{t('security.accounts.title')}</h1>
      <div className="bar">
        <Field id="account-search" label={t('security.accounts.find')}>
          <Input.Search
            id="account-search"
            enterButton={t('work.search')}
            maxLength={60}
            className="pick-wide"
            onSearch={(q) => setAsked({ ...asked, q: q.trim(), page: 1 })}
          />
        </Field>
        <AreaPicker value={asked.area} onChange={(code) => setAsked({ ...asked, area: code, page: 1 })} />
        {permissions.includes('account.manage') ? (
          <Button type="primary" onClick={() => setEdited('new')}>
            {t('security.accounts.add')}
          </Button>
        ) : null}
      </div>
      <Outcome of={acting} />
      {edited && roles.data ? (
        <AccountForm
          key={edited === 'new' ? 'new' : edited.id}
          account={edited === 'new' ? undefined : edited}
          roles={roles.data.roles}
          onDone={async (text) => {
            setEdited(undefined);
            if (text !== undefined) acting.say('success', text);
            await refresh();
          }}
        />
      ) : null}
      {accounts.data ? (
        <AccountTable
          found={accounts.data}
          acting={acting}
          onEdit={setEdited}
          onChange={refresh}
          onPage={(page) => setAsked({ ...asked, page })}
        />
      ) : (
        <Waiting query={accounts} />
      )}
    </>
  );
}

type TableProps = {
  readonly found: AccountPage;
  readonly acting: Acting;
  readonly onEdit: (account: AccountLine) => void;
  readonly onChange: () => Promise<void>;
  readonly onPage: (page: number) => void;
};

function AccountTable({ found, acting, onEdit, onChange, onPage }: TableProps): ReactElement {
  const { t } = useTranslation();
  const stateOf = (row: AccountLine): string =>
    t(`security.accounts.${row.confirmationAwaited ? 'awaiting' : row.active ? 'active' : 'closed'}`);
  const columns: readonly Column<AccountLine>[] = [
    { key: 'name', title: t('security.accounts.signInName'), cell: (row) => row.signInName },
    { key: 'person', title: t('security.accounts.name'), cell: (row) => inLanguage(row.name) },
    { key: 'role', title: t('security.accounts.role'), cell: (row) => inLanguage(row.role.name) },
    { key: 'area', title: t('security.accounts.area'), cell: (row) => inLanguage(row.area.name) },
    { key: 'state', title: t('security.accounts.state'), cell: stateOf },
    {
      key: 'factor',
      title: t('security.accounts.factor'),
      cell: (row) => t(row.secondFactor ? 'security.accounts.yes' : 'security.accounts.no'),
    },
    { key: 'sessions', title: t('security.accounts.sessions'), numeric: true, cell: (row) => row.openSessions },
    {
      key: 'actions',
      title: t('security.accounts.actions'),
      cell: (row) => actionsOf({ account: row, acting, onEdit, onChange }),
    },
  ];
  return (
    <section className="panel">
      <p role="status">
        {found.total === 0 ? t('security.accounts.none') : t('work.total', { total: showCount(found.total) })}
      </p>
      {found.total > 0 ? (
        <DataTable
          label={t('security.accounts.title')}
          columns={columns}
          rows={found.accounts}
          rowKey={(row) => row.id}
        />
      ) : null}
      <Pager page={found.page} pageRows={found.pageRows} total={found.total} onPage={onPage} />
    </section>
  );
}

type ActionsProps = Pick<TableProps, 'acting' | 'onEdit' | 'onChange'> & { readonly account: AccountLine };

const actionsOf = (props: ActionsProps): ReactElement => <Actions {...props} />;

function Actions({ account, acting, onEdit, onChange }: ActionsProps): ReactElement | null {
  const { t } = useTranslation();
  const { id: own, permissions } = useAccount();
  const { id, signInName: name } = account;
  if (id === own) return null;
  const run = (work: () => Promise<string>): void =>
    void acting.act(async () => {
      const text = await work();
      await onChange();
      return text;
    });
  const done = (key: 'changed' | 'confirmed'): string => t(`security.accounts.done.${key}`, { name });
  const actions = [
    { key: 'edit', permission: 'account.manage', go: () => onEdit(account) },
    {
      key: account.active ? 'close' : 'open',
      permission: 'account.manage',
      go: () => run(async () => done((await changeAccount(id, { active: !account.active })) && 'changed')),
    },
    ...(account.confirmationAwaited
      ? [
          {
            key: 'confirm',
            permission: 'account.confirm',
            go: () => run(async () => done((await confirmAccount(id)) && 'confirmed')),
          } as const,
        ]
      : []),
    {
      key: 'signOut',
      permission: 'session.end',
      go: () => run(async () => t('security.accounts.done.signedOut', { count: await forceSignOut(id) })),
    },
    {
      key: 'reset',
      permission: 'factor.reset',
      go: () => run(() => resetFactors(id).then(() => t('security.accounts.done.reset'))),
    },
  ] as const;
  return (
    <span className="links">
      {actions
        .filter(({ permission }) => permissions.includes(permission))
        .map(({ key, go }) => (
          <button
            key={key}
            type="button"
            className="quiet"
            aria-label={t(`security.accounts.${key}Of`, { name })}
            disabled={acting.busy}
            onClick={go}
          >
            {t(`security.accounts.${key}`)}
          </button>
        ))}
    </span>
  );
}
