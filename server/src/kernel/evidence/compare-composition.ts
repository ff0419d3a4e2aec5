import type { Text } from '@zhuni/engine/values';
import { maskIdNumber, maskName } from '../people/index.ts';
import type { Compared, ComparisonRow } from './compare.ts';
import type { QueryRecord } from './check-record.ts';
import type { CheckedMember } from './household-members.ts';

/** Who belongs together: the household against the police register, marriages against the spouses declared. */
export function compareComposition(check: Compared, members: readonly CheckedMember[]): ComparisonRow[] {
  return [...compareMembers(check, members), ...compareSpouses(check, members)];
}

const newestTold = (check: Compared, department: QueryRecord['department'], personId: number): QueryRecord[] =>
  check.queries
    .filter((one) => one.department === department && one.personId === personId && one.reading !== null)
    .slice(-1);

function compareMembers(check: Compared, members: readonly CheckedMember[]): ComparisonRow[] {
  const told = members.flatMap(({ id }) => newestTold(check, 'police', id)).filter(({ reading }) => reading?.members);
  if (told.length === 0) return [];
  const registered = new Set(told.flatMap(({ reading }) => reading?.members ?? []));
  const living = members.filter((member) => member.living);
  const known = new Set(members.flatMap(({ idNumber }) => (idNumber === null ? [] : [idNumber])));
  const elsewhere = living.filter(({ idNumber }) => idNumber !== null && !registered.has(idNumber));
  const unnumbered = living.filter(({ idNumber }) => idNumber === null).length;
  const others = [...registered].filter((idNumber) => !known.has(idNumber));
  const same = elsewhere.length === 0 && others.length <= unnumbered;
  return [
    {
      personId: null,
      fact: 'members',
      declared: living.length,
      found: registered.size,
      told: { declared: count(living.length), found: registerText(registered.size, elsewhere, others) },
      departments: ['police'],
      asOf: check.asOf,
      verdict: same ? 'same' : 'differs',
      queryIds: told.map(({ id }) => id),
    },
  ];
}

const count = (people: number): Text => ({ zh: `${people}人`, en: `${people} people` });

function registerText(size: number, elsewhere: readonly CheckedMember[], others: readonly string[]): Text {
  const away = elsewhere.map(({ name }) => maskName(name));
  const unknown = others.map(maskIdNumber);
  return {
    zh: [
      `同户登记${size}人`,
      ...(away.length > 0 ? [`不在同一户籍：${away.join('、')}`] : []),
      ...(unknown.length > 0 ? [`户籍内另有：${unknown.join('、')}`] : []),
    ].join('；'),
    en: [
      `${size} people in the register`,
      ...(away.length > 0 ? [`registered elsewhere: ${away.join(', ')}`] : []),
      ...(unknown.length > 0 ? [`registered besides: ${unknown.join(', ')}`] : []),
    ].join('; '),
  };
}

/** The declared spouse of the head is the spouse of the household; other couples are not told apart by relation. */
function compareSpouses(check: Compared, members: readonly CheckedMember[]): ComparisonRow[] {
  const relationOf = ({ id }: CheckedMember): unknown => check.declared[String(id)]?.['relation'];
  const couple = members.filter((one) => one.living && ['head', 'spouse'].includes(String(relationOf(one))));
  return couple.flatMap((person): ComparisonRow[] => {
    const [query] = newestTold(check, 'civil-affairs', person.id);
    const married = query?.reading?.spouse;
    if (!query || married === undefined) return [];
    const declared = couple.find((one) => one.id !== person.id && relationOf(one) !== relationOf(person));
    const registered = members.find(({ idNumber }) => idNumber !== null && idNumber === married);
    const foundText = married === null ? none : nameOf(registered, married);
    return [
      {
        personId: person.id,
        fact: 'spouse',
        declared: declared?.memberNo ?? 0,
        found: registered?.memberNo ?? (married === null ? 0 : -1),
        told: { declared: declared ? nameOf(declared, '') : none, found: foundText },
        departments: ['civil-affairs'],
        asOf: check.asOf,
        verdict: (declared?.idNumber ?? null) === married ? 'same' : 'differs',
        queryIds: [query.id],
      },
    ];
  });
}

const none: Text = { zh: '无配偶', en: 'no spouse' };

function nameOf(member: CheckedMember | undefined, idNumber: string): Text {
  const shown = member ? maskName(member.name) : maskIdNumber(idNumber);
  return { zh: shown, en: shown };
}
