import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchHousehold } from '../../api/staff.ts';
import type { HouseholdView, MemberView } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { AreaPath } from '../parts/area-path.tsx';
import { Composition } from '../parts/composition.tsx';
import { CheckResults } from '../parts/check-results.tsx';
import { DateField } from '../parts/date-field.tsx';
import { Entitlements } from '../parts/entitlements.tsx';
import { OpenForHousehold } from '../parts/open-case.tsx';
import { HouseholdPayments } from '../parts/household-payments.tsx';
import { PurposeBar } from '../parts/purpose-bar.tsx';
import { StatedFacts } from '../parts/stated-facts.tsx';
import { Receipts } from '../parts/receipts.tsx';
import { Results } from '../parts/results.tsx';
import { Waiting } from '../parts/waiting.tsx';

const route = getRouteApi('/households/$id');

/** One household: members, what each department stated, and every policy with why and why not, for any date since 2017. */
export function HouseholdPage(): ReactElement {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { date, from = 'check' } = search;
  const household = useQuery({
    queryKey: ['household', id, date, from],
    queryFn: () => fetchHousehold(Number(id), { ...(date ? { date } : {}), purpose: from }),
    placeholderData: keepPreviousData,
  });
  const goTo = (next: string | undefined): void => {
    void navigate({ to: '/households/$id', params: { id }, search: { ...search, date: next }, replace: true });
  };
  const view = household.data;
  return (
    <>
      {view ? <Head view={view} /> : <h1>{t('work.household')}</h1>}
      <div className="bar">
        <DateField id="on-date" label={t('work.date')} value={view?.date ?? date ?? ''} onChange={goTo} />
        <button type="button" className="quiet" onClick={() => goTo(undefined)} disabled={date === undefined}>
          {t('work.today')}
        </button>
        <span className="soft">{t('work.dateHint')}</span>
      </div>
      <PurposeBar
        purpose={search.from}
        onChoose={(purpose) =>
          void navigate({ to: '/households/$id', params: { id }, search: { ...search, from: purpose }, replace: true })
        }
      />
      {view ? <HouseholdOf key={view.id} view={view} chosen={search.policy} /> : <Waiting query={household} />}
    </>
  );
}

function Head({ view }: { readonly view: HouseholdView }): ReactElement {
  const { t } = useTranslation();
  const name = t('work.householdOf', { name: view.members[0]?.name ?? view.externalKey ?? view.id });
  return (
    <>
      <AreaPath areas={[...view.ancestors, view.area]} last={name} />
      <h1>{name}</h1>
    </>
  );
}

type OfProps = { readonly view: HouseholdView; readonly chosen: string | undefined };

function HouseholdOf({ view, chosen }: OfProps): ReactElement {
  const { t } = useTranslation();
  const [subject, setSubject] = useState<string>();
  const nameOf = (wanted: string): string =>
    view.members.find((member) => member.id === wanted)?.name ?? t('work.wholeHousehold');
  if (view.members.length === 0) return <p className="panel">{t('work.nobodyThen')}</p>;
  const isWanted = (one: { readonly subject: string }): boolean => subject === undefined || one.subject === subject;
  return (
    <>
      <Members members={view.members} chosen={subject} onChoose={setSubject} />
      <Composition view={view} />
      <Results results={view.results.filter(isWanted)} date={view.date} chosen={chosen} nameOf={nameOf} />
      <Entitlements householdId={view.id} nameOf={nameOf} />
      <HouseholdPayments householdId={view.id} members={view.members} chosen={subject} />
      <OpenForHousehold householdId={view.id} areaCode={view.area.code} members={view.members} />
      <CheckResults householdId={view.id} />
      <Receipts receipts={view.receipts.filter(isWanted)} nameOf={nameOf} />
      <StatedFacts key={subject} facts={view.facts.filter(isWanted)} nameOf={nameOf} open={subject !== undefined} />
      <p className="soft">
        {t('work.recorded')} {t('work.illustrative')}
      </p>
    </>
  );
}

type MembersProps = {
  readonly members: readonly MemberView[];
  readonly chosen: string | undefined;
  readonly onChoose: (subject: string | undefined) => void;
};

/** Who belongs to the household; choosing one narrows everything below to that person. */
function Members({ members, chosen, onChoose }: MembersProps): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-label={t('work.members')}>
      <h2>{t('work.membersOf', { count: members.length })}</h2>
      <div className="members">
        <button type="button" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
          <b>{t('work.everyone')}</b>
        </button>
        {members.map((member) => (
          <button type="button" key={member.id} aria-pressed={chosen === member.id} onClick={() => onChoose(member.id)}>
            <b>{member.name}</b>
            <span>
              {[member.relation, member.sex].flatMap((text) => (text ? [inLanguage(text)] : [])).join(' · ')}
              {member.age === null ? '' : ` · ${t('work.years', { count: member.age })}`}
            </span>
            <span className="soft">{member.idNumberMasked ?? t('work.noIdNumber')}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
