import { Input } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewEvent, Timeline } from '../../api/people.ts';
import { useAccount } from '../session.ts';
import { AreaPicker } from './area-picker.tsx';
import { Field } from './field.tsx';
import { PickPerson } from './pick-person.tsx';

/** What a kind of event asks for: people besides the one of the page, and its own details. */
export type Details = { readonly others: readonly number[]; readonly details: object };

type Props = {
  readonly kind: NewEvent['kind'];
  readonly timeline: Timeline;
  readonly onChange: (details: Details) => void;
};
type FormProps = Omit<Props, 'kind'>;

const majority = 18;
const villageCode = /^\d{12}$/;

/** The questions of one kind of event. */
export function EventDetails({ kind, ...props }: Props): ReactElement {
  switch (kind) {
    case 'death':
      return <DeathDetails {...props} />;
    case 'birth':
      return <BirthDetails {...props} />;
    case 'marriage':
      return <MarriageDetails {...props} />;
    case 'divorce':
      return <DivorceDetails {...props} />;
    case 'move':
      return <MoveDetails {...props} />;
  }
}

type ChoiceProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
};

/** A short list to choose from, as the browser shows it. */
export function Choice({ id, label, value, options, onChange }: ChoiceProps): ReactElement {
  return (
    <Field id={id} label={label}>
      <select id={id} className="field" value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type Mate = Timeline['housemates'][number];
type TicksProps = {
  readonly legend: string;
  readonly mates: readonly Mate[];
  readonly ticked: readonly number[];
  readonly onChange: (ids: readonly number[]) => void;
};

function Ticks({ legend, mates, ticked, onChange }: TicksProps): ReactElement | null {
  if (mates.length === 0) return null;
  return (
    <fieldset className="stacked">
      <legend>{legend}</legend>
      {mates.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
            }
          />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  );
}

const minorsOf = ({ housemates }: Timeline): readonly Mate[] =>
  housemates.filter(({ age }) => age !== null && age < majority);

function DeathDetails({ timeline, onChange }: FormProps): ReactElement {
  const { t } = useTranslation();
  const [orphaned, setOrphaned] = useState<readonly number[]>([]);
  useEffect(() => onChange({ others: [], details: { orphaned } }), [orphaned, onChange]);
  return (
    <Ticks legend={t('people.event.orphaned')} mates={minorsOf(timeline)} ticked={orphaned} onChange={setOrphaned} />
  );
}

function BirthDetails({ timeline, onChange }: FormProps): ReactElement {
  const { t } = useTranslation();
  const [child, setChild] = useState({ name: '', sex: 'female', idNumber: '', other: '' });
  useEffect(() => {
    const { name, sex, idNumber, other } = child;
    const number = idNumber.trim().toUpperCase();
    onChange({
      others: other === '' ? [] : [Number(other)],
      details: { name: name.trim(), sex, ...(number === '' ? {} : { idNumber: number }) },
    });
  }, [child, onChange]);
  const adults = timeline.housemates.filter(({ age }) => age === null || age >= majority);
  return (
    <div className="bar">
      <Field id="child-name" label={t('people.event.childName')}>
        <Input
          id="child-name"
          required
          maxLength={60}
          value={child.name}
          onChange={({ target }) => setChild({ ...child, name: target.value })}
        />
      </Field>
      <Choice
        id="child-sex"
        label={t('people.event.sex')}
        value={child.sex}
        options={[
          { value: 'female', label: t('people.event.female') },
          { value: 'male', label: t('people.event.male') },
        ]}
        onChange={(sex) => setChild({ ...child, sex })}
      />
      <Field id="child-number" label={t('people.event.childNumber')}>
        <Input
          id="child-number"
          maxLength={18}
          value={child.idNumber}
          onChange={({ target }) => setChild({ ...child, idNumber: target.value })}
        />
      </Field>
      <Choice
        id="other-parent"
        label={t('people.event.otherParent')}
        value={child.other}
        options={[
          { value: '', label: t('people.event.onlyThis') },
          ...adults.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(other) => setChild({ ...child, other })}
      />
    </div>
  );
}

function MarriageDetails({ onChange }: FormProps): ReactElement {
  const { t } = useTranslation();
  const [spouse, setSpouse] = useState<number>();
  const [home, setHome] = useState('first');
  useEffect(
    () => onChange({ others: spouse === undefined ? [] : [spouse], details: { home } }),
    [spouse, home, onChange],
  );
  const options = (['first', 'second', 'apart'] as const).map((value) => ({
    value,
    label: t(`people.event.homes.${value}`),
  }));
  return (
    <>
      <p className="soft">{t('people.event.legalAge')}</p>
      <div className="bar">
        <PickPerson label={t('people.event.spouse')} value={spouse} onChange={setSpouse} />
        <Choice id="event-home" label={t('people.event.home')} value={home} options={options} onChange={setHome} />
      </div>
    </>
  );
}

function DivorceDetails({ timeline, onChange }: FormProps): ReactElement {
  const { t } = useTranslation();
  const { marriages, housemates } = timeline;
  const recorded = marriages.find(({ untilDate }) => untilDate === null);
  const known = recorded ? [{ id: recorded.spouseId, name: recorded.spouseName ?? t('people.otherArea') }] : housemates;
  const [spouse, setSpouse] = useState(String(known[0]?.id ?? ''));
  const [leaves, setLeaves] = useState('second');
  const [children, setChildren] = useState<readonly number[]>([]);
  const [home, setHome] = useState<Home>({});
  useEffect(() => {
    const goes = leaves === 'nobody' ? {} : { children, ...(home.areaCode === undefined ? {} : { home }) };
    onChange({ others: spouse === '' ? [] : [Number(spouse)], details: { leaves, ...goes } });
  }, [spouse, leaves, children, home, onChange]);
  const options = (['first', 'second', 'nobody'] as const).map((value) => ({
    value,
    label: t(`people.event.leavers.${value}`),
  }));
  return (
    <>
      <div className="bar">
        <Choice
          id="divorced-spouse"
          label={t('people.spouse')}
          value={spouse}
          options={known.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={setSpouse}
        />
        <Choice
          id="who-leaves"
          label={t('people.event.leaves')}
          value={leaves}
          options={options}
          onChange={setLeaves}
        />
      </div>
      {leaves === 'nobody' ? null : (
        <>
          <Ticks
            legend={t('people.event.children')}
            mates={minorsOf(timeline)}
            ticked={children}
            onChange={setChildren}
          />
          <HomeFields onChange={setHome} />
        </>
      )}
    </>
  );
}

type Home = { readonly areaCode?: string; readonly address?: string };

function HomeFields({ onChange }: { readonly onChange: (home: Home) => void }): ReactElement {
  const { t } = useTranslation();
  const { area } = useAccount();
  const [code, setCode] = useState(area.code);
  const [foreign, setForeign] = useState('');
  const [address, setAddress] = useState('');
  useEffect(() => {
    const chosen = foreign.trim() === '' ? code : foreign.trim();
    const street = address.trim() === '' ? {} : { address: address.trim() };
    onChange(villageCode.test(chosen) ? { areaCode: chosen, ...street } : {});
  }, [code, foreign, address, onChange]);
  return (
    <fieldset>
      <legend>{t('people.event.destination')}</legend>
      <div className="bar">
        <AreaPicker value={code} onChange={setCode} />
        <Field id="foreign-village" label={t('people.event.destinationCode')}>
          <Input
            id="foreign-village"
            maxLength={12}
            inputMode="numeric"
            value={foreign}
            onChange={({ target }) => setForeign(target.value)}
          />
        </Field>
        <Field id="new-address" label={t('people.event.address')}>
          <Input id="new-address" maxLength={120} value={address} onChange={({ target }) => setAddress(target.value)} />
        </Field>
      </div>
    </fieldset>
  );
}

function MoveDetails({ timeline, onChange }: FormProps): ReactElement {
  const { t } = useTranslation();
  const [along, setAlong] = useState<readonly number[]>([]);
  const [home, setHome] = useState<Home>({});
  useEffect(() => onChange({ others: along, details: { home } }), [along, home, onChange]);
  return (
    <>
      <Ticks legend={t('people.event.movers')} mates={timeline.housemates} ticked={along} onChange={setAlong} />
      <HomeFields onChange={setHome} />
    </>
  );
}
