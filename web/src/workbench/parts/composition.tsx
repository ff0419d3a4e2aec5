import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdView, MemberView } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { useAccount } from '../session.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';

const stateOf = { yes: 'true', no: 'false', open: 'null' } as const;

/** Who counts for the means test on the date, why and by which article; leads to each person. */
export function Composition({ view }: { readonly view: HouseholdView }): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const name = (member: MemberView): ReactElement | string => {
    if (member.hidden) return t(`people.${member.hidden}`);
    if (!permissions.includes('person.read')) return member.name;
    return (
      <Link to="/people/$id" params={{ id: member.id }} aria-label={`${member.name} ${t('people.open')}`}>
        {member.name}
      </Link>
    );
  };
  const columns: readonly Column<MemberView>[] = [
    { key: 'member', title: t('people.counts.member'), cell: name },
    { key: 'standing', title: t('people.counts.standing'), cell: countsOf },
    { key: 'why', title: t('people.counts.why'), cell: ({ standing }) => (standing ? inLanguage(standing.why) : '—') },
    {
      key: 'article',
      title: t('people.counts.article'),
      cell: ({ standing }) => (standing ? inLanguage(standing.article) : '—'),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('people.counts.title')}</h2>
      <p className="soft">{t('people.counts.lead', { date: view.date })}</p>
      {view.address ? (
        <p>
          {t('people.event.address')} {view.address}
        </p>
      ) : null}
      <DataTable
        label={t('people.counts.title')}
        columns={columns}
        rows={view.members}
        rowKey={(member) => member.id}
      />
    </section>
  );
}

const countsOf = (member: MemberView): ReactElement => <Counts member={member} />;

function Counts({ member: { standing } }: { readonly member: MemberView }): ReactElement {
  const { t } = useTranslation();
  const word = standing?.counts === true ? 'yes' : standing?.counts === false ? 'no' : 'open';
  return (
    <span className="state" data-state={stateOf[word]}>
      {t(`people.counts.${word}`)}
    </span>
  );
}
