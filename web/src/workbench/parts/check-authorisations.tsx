import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchAuthorisations, recordAuthorisation, withdrawAuthorisation } from '../../api/checks.ts';
import type { AuthorisationsView, AuthorisationView, NewAuthorisation } from '../../api/checks.ts';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';
import { DateField } from './date-field.tsx';
import { Field } from './field.tsx';
import { Waiting } from './waiting.tsx';

type Member = AuthorisationsView['members'][number];

/** Who has authorised which departments to be asked, who has not, and the form to record what was signed. */
export function CheckAuthorisations({ householdId }: { readonly householdId: number }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { permissions } = useAccount();
  const key = ['authorisations', householdId];
  const query = useQuery({ queryKey: key, queryFn: () => fetchAuthorisations(householdId) });
  if (!query.data) return <Waiting query={query} />;
  const view = query.data;
  const show = (next: AuthorisationsView): void => void client.setQueryData(key, next);
  const mayRecord = permissions.includes('authorisation.record');
  return (
    <>
      <h3>{t('checks.authorisations')}</h3>
      <p className="soft">{t('checks.authorisationsLead')}</p>
      <ul className="plain">
        {view.members.map((member) => (
          <MemberOf key={member.id} member={member} all={view.departments.length} />
        ))}
      </ul>
      {view.authorisations.length > 0 ? (
        <details className="group">
          <summary>
            {t('checks.authorisations')} {t('work.countOf', { count: view.authorisations.length })}
          </summary>
          <ul className="plain">
            {view.authorisations.map((one) => (
              <AuthorisationOf
                key={one.id}
                one={one}
                householdId={householdId}
                mayWithdraw={mayRecord}
                onChange={show}
              />
            ))}
          </ul>
        </details>
      ) : null}
      {mayRecord ? (
        <details className="group">
          <summary>{t('checks.record')}</summary>
          <RecordForm view={view} householdId={householdId} onChange={show} />
        </details>
      ) : null}
    </>
  );
}

function MemberOf({ member, all }: { readonly member: Member; readonly all: number }): ReactElement {
  const { t } = useTranslation();
  const { name, living, covered } = member;
  const state = covered.length === all ? 'true' : covered.length === 0 ? 'false' : 'null';
  const text =
    covered.length === all
      ? t('checks.coveredAll')
      : covered.length === 0
        ? t('checks.coveredNone')
        : t('checks.covered', { count: covered.length });
  return (
    <li>
      {name}{' '}
      {living ? (
        <span className="state" data-state={state}>
          {text}
        </span>
      ) : (
        <span className="soft">{t('checks.died')}</span>
      )}
    </li>
  );
}

type OneProps = {
  readonly one: AuthorisationView;
  readonly householdId: number;
  readonly mayWithdraw: boolean;
  readonly onChange: (next: AuthorisationsView) => void;
};

const tone = { 'in-force': 'true', ended: 'not', withdrawn: 'not' } as const;

function AuthorisationOf({ one, householdId, mayWithdraw, onChange }: OneProps): ReactElement {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { id, person, guardian, scope, purpose, signedOn, expiresOn, state } = one;
  const withdraw = async (): Promise<void> => {
    setFailure(undefined);
    try {
      onChange(await withdrawAuthorisation(householdId, id));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <li className="finding">
      <div className="finding-head">
        <b>{person}</b>
        <span className="state" data-state={tone[state]}>
          {t(`checks.authorisationState.${state}`)}
        </span>
        <span>{t('checks.scopeCount', { count: scope.length })}</span>
      </div>
      <p className="soft">
        {t('checks.until', { from: signedOn, until: expiresOn })} · {purpose}
        {guardian === null ? '' : ` · ${t('checks.byGuardian', { name: guardian })}`}
      </p>
      {state === 'in-force' && mayWithdraw ? (
        <p className="links">
          <Button
            danger={asked}
            aria-label={`${t(asked ? 'checks.withdrawSure' : 'checks.withdraw')}: ${person}`}
            onClick={() => (asked ? void withdraw() : setAsked(true))}
          >
            {t(asked ? 'checks.withdrawSure' : 'checks.withdraw')}
          </Button>
          {asked ? <Button onClick={() => setAsked(false)}>{t('checks.cancel')}</Button> : null}
        </p>
      ) : null}
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
    </li>
  );
}

type FormProps = {
  readonly view: AuthorisationsView;
  readonly householdId: number;
  readonly onChange: (next: AuthorisationsView) => void;
};

/** A guardian who is no member is named instead. */
const elsewhere = 0;

function RecordForm({ view, householdId, onChange }: FormProps): ReactElement {
  const { t } = useTranslation();
  const living = view.members.filter((member) => member.living);
  const adults = living.filter(({ adult }) => adult);
  const all = view.departments.map(({ code }) => code);
  const [personId, setPersonId] = useState(
    (living.find(({ covered }) => covered.length < all.length) ?? living[0])?.id,
  );
  const [guardianId, setGuardianId] = useState(adults[0]?.id ?? elsewhere);
  const [guardianName, setGuardianName] = useState('');
  const [scope, setScope] = useState<NewAuthorisation['scope']>(all);
  const [purpose, setPurpose] = useState(t('checks.purposeDefault'));
  const [signedOn, setSignedOn] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const minor = living.find(({ id }) => id === personId)?.adult === false;
  const guardian = !minor ? {} : guardianId === elsewhere ? { guardianName: guardianName.trim() } : { guardianId };
  const ready = personId !== undefined && scope.length > 0 && signedOn !== '' && expiresOn !== '';
  const send = async (): Promise<void> => {
    setFailure(undefined);
    try {
      const body = { personId: personId ?? 0, scope, purpose: purpose.trim(), signedOn, expiresOn, ...guardian };
      onChange(await recordAuthorisation(householdId, body));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className="step-form">
      <Field id="auth-person" label={t('checks.person')}>
        <Select
          id="auth-person"
          className="pick"
          value={personId ?? null}
          onChange={(id: number | null) => setPersonId(id ?? undefined)}
          options={living.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      {minor ? (
        <Guardian
          adults={adults}
          chosen={guardianId}
          name={guardianName}
          onChoose={setGuardianId}
          onName={setGuardianName}
        />
      ) : null}
      <ScopeField view={view} scope={scope} onChange={setScope} />
      <Field id="auth-purpose" label={t('checks.purpose')}>
        <input
          id="auth-purpose"
          className="field"
          maxLength={200}
          value={purpose}
          onChange={({ currentTarget }) => setPurpose(currentTarget.value)}
        />
      </Field>
      <DateField id="auth-signed" label={t('checks.signedOn')} value={signedOn} onChange={setSignedOn} />
      <DateField id="auth-expires" label={t('checks.expiresOn')} value={expiresOn} onChange={setExpiresOn} />
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      <Button type="primary" onClick={() => void send()} disabled={!ready}>
        {t('checks.record')}
      </Button>
    </div>
  );
}

type GuardianProps = {
  readonly adults: readonly Member[];
  readonly chosen: number;
  readonly name: string;
  readonly onChoose: (id: number) => void;
  readonly onName: (name: string) => void;
};

/** Who signs for a minor: a grown-up of the household, or somebody else by name. */
function Guardian({ adults, chosen, name, onChoose, onName }: GuardianProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Field id="auth-guardian" label={t('checks.guardian')}>
        <Select
          id="auth-guardian"
          className="pick"
          value={chosen}
          onChange={onChoose}
          options={[
            ...adults.map((adult) => ({ value: adult.id, label: adult.name })),
            { value: elsewhere, label: t('checks.guardianElsewhere') },
          ]}
        />
      </Field>
      {chosen === elsewhere ? (
        <Field id="auth-guardian-name" label={t('checks.guardianOther')}>
          <input
            id="auth-guardian-name"
            className="field"
            maxLength={60}
            value={name}
            onChange={({ currentTarget }) => onName(currentTarget.value)}
          />
        </Field>
      ) : null}
    </>
  );
}

type ScopeProps = {
  readonly view: AuthorisationsView;
  readonly scope: NewAuthorisation['scope'];
  readonly onChange: (scope: NewAuthorisation['scope']) => void;
};

function ScopeField({ view, scope, onChange }: ScopeProps): ReactElement {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('checks.scope')}</legend>
      <Checkbox.Group
        className="stacked"
        value={scope}
        onChange={onChange}
        options={view.departments.map((one) => ({ value: one.code, label: inLanguage(one) }))}
      />
    </fieldset>
  );
}
