import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { handbook } from '@zhuni/policies';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchCases, newRequestKey, openCase } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';
import { Field } from './field.tsx';

type Subject = { readonly householdId: number; readonly personId: number | null };

type FromFindingProps = Subject & { readonly policy: string; readonly findingId: number };

/** Opens the case of a finding with one click; the person found is the applicant. */
export function OpenFromFinding({ householdId, personId, policy, findingId }: FromFindingProps): ReactElement | null {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const navigate = useNavigate();
  const [key] = useState(newRequestKey);
  const [failure, setFailure] = useState<unknown>();
  if (!permissions.includes('case.open')) return null;
  const open = async (): Promise<void> => {
    setFailure(undefined);
    try {
      const person = personId === null ? {} : { personId, applicantId: personId };
      const { id } = await openCase({ policy, householdId, findingId, origin: 'finding', ...person }, key);
      await navigate({ to: '/cases/$id', params: { id: String(id) } });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <Button onClick={() => void open()}>{t('case.open')}</Button>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
    </>
  );
}

type Member = { readonly id: string; readonly name: string };
type WalkInProps = { readonly householdId: number; readonly areaCode: string; readonly members: readonly Member[] };

const origins = { village: 'village', town: 'window', county: 'window', city: 'window' } as const;

/** An application at the window, at the village station or by phone: any policy for this household. */
export function OpenForHousehold({ householdId, areaCode, members }: WalkInProps): ReactElement | null {
  const { t } = useTranslation();
  const { permissions, area } = useAccount();
  const navigate = useNavigate();
  const [key] = useState(newRequestKey);
  const [policy, setPolicy] = useState<string>();
  const [person, setPerson] = useState<string>();
  const [phone, setPhone] = useState('');
  const [request, setRequest] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const cases = useQuery({
    queryKey: ['cases', 'household', householdId],
    queryFn: () => fetchCases({ area: areaCode, household: householdId, page: 1 }),
    enabled: permissions.includes('case.list'),
  });
  if (!permissions.includes('case.open')) return null;
  const byPerson = policy !== undefined && handbook.byId.get(policy)?.subject === 'person';
  const chosen = person ?? members[0]?.id;
  const open = async (): Promise<void> => {
    setFailure(undefined);
    try {
      const { id } = await openCase(
        {
          policy: policy ?? '',
          householdId,
          origin: phone.trim() === '' ? origins[area.level as 'town'] : 'phone',
          ...(byPerson ? { personId: Number(chosen) } : {}),
          ...(chosen === undefined ? {} : { applicantId: Number(chosen) }),
          ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
          ...(request.trim() === '' ? {} : { request: request.trim() }),
        },
        key,
      );
      await navigate({ to: '/cases/$id', params: { id: String(id) } });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <section className="panel">
      <h2>{t('case.openHere')}</h2>
      <ul className="plain">
        {(cases.data?.cases ?? []).map((line) => (
          <li key={line.id}>
            {line.state.open ? t('case.openedAlready') : ''}
            <Link to="/cases/$id" params={{ id: String(line.id) }}>
              {inLanguage(line.policy.title)}
            </Link>{' '}
            <span className="soft">
              {inLanguage(line.state.staff)} · {line.openedOn}
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('case.openHereLead')}</summary>
        <div className="step-form">
          <Field id="open-policy" label={t('case.choosePolicy')}>
            <Select
              id="open-policy"
              className="pick pick-wide"
              showSearch={{ optionFilterProp: 'label' }}
              value={policy ?? null}
              onChange={(id: string | null) => setPolicy(id ?? undefined)}
              options={handbook.policies.map(({ id, title }) => ({ value: id, label: inLanguage(title) }))}
            />
          </Field>
          <Field id="open-person" label={byPerson ? t('case.choosePerson') : t('case.applicant')}>
            <Select
              id="open-person"
              className="pick"
              value={chosen ?? null}
              onChange={(id: string | null) => setPerson(id ?? undefined)}
              options={members.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field id="open-phone" label={t('case.phone')}>
            <input
              id="open-phone"
              className="field"
              inputMode="tel"
              value={phone}
              onChange={({ currentTarget }) => setPhone(currentTarget.value)}
            />
          </Field>
          <Field id="open-request" label={t('case.request')}>
            <textarea
              id="open-request"
              className="field"
              rows={2}
              value={request}
              onChange={({ currentTarget }) => setRequest(currentTarget.value)}
            />
          </Field>
          {failure === undefined ? null : (
            <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
          )}
          <Button type="primary" onClick={() => void open()} disabled={policy === undefined}>
            {t('case.open')}
          </Button>
        </div>
      </details>
    </section>
  );
}
