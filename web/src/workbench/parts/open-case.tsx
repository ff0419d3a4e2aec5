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
import { ApplicationFields, emptyApplication, reachedBy } from './application-fields.tsx';
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
  const { permissions } = useAccount();
  const cases = useQuery({
    queryKey: ['cases', 'household', householdId],
    queryFn: () => fetchCases({ area: areaCode, household: householdId, page: 1 }),
    enabled: permissions.includes('case.list'),
  });
  if (!permissions.includes('case.open')) return null;
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
        <WalkIn householdId={householdId} members={members} />
      </details>
    </section>
  );
}

function WalkIn({ householdId, members }: Omit<WalkInProps, 'areaCode'>): ReactElement {
  const { t } = useTranslation();
  const { area } = useAccount();
  const navigate = useNavigate();
  const [key] = useState(newRequestKey);
  const [application, setApplication] = useState(emptyApplication);
  const [person, setPerson] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const { policy } = application;
  const byPerson = policy !== undefined && handbook.byId.get(policy)?.subject === 'person';
  const chosen = person ?? members[0]?.id;
  const open = async (): Promise<void> => {
    setFailure(undefined);
    const reached = reachedBy(application);
    const origin = reached.phone === undefined ? origins[area.level as 'town'] : 'phone';
    const people = chosen === undefined ? {} : { applicantId: Number(chosen) };
    const subject = byPerson ? { personId: Number(chosen) } : {};
    try {
      const { id } = await openCase(
        { policy: policy ?? '', householdId, origin, ...people, ...subject, ...reached },
        key,
      );
      await navigate({ to: '/cases/$id', params: { id: String(id) } });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className="step-form">
      <ApplicationFields id="open" application={application} onChange={setApplication} />
      <Field id="open-person" label={byPerson ? t('case.choosePerson') : t('case.applicant')}>
        <Select
          id="open-person"
          className="pick"
          value={chosen ?? null}
          onChange={(id: string | null) => setPerson(id ?? undefined)}
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      <Button type="primary" onClick={() => void open()} disabled={policy === undefined}>
        {t('case.open')}
      </Button>
    </div>
  );
}
