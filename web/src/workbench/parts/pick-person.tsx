import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { searchPeople } from '../../api/people.ts';
import type { PersonLine } from '../../api/people.ts';
import { inLanguage } from '../../i18n/index.ts';
import { useAccount } from '../session.ts';
import { Field } from './field.tsx';

type Props = {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (id: number | undefined) => void;
};

/** Finds somebody of the account's area and chooses them; what is typed stays out of the address bar. */
export function PickPerson({ label, value, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const { area } = useAccount();
  const [sought, setSought] = useState('');
  const [found, setFound] = useState<readonly PersonLine[]>();
  const find = async (): Promise<void> => {
    onChange(undefined);
    setFound(await searchPeople(area.code, sought.trim()).catch(() => []));
  };
  return (
    <>
      <Field id="pick-person" label={label}>
        <Input
          id="pick-person"
          value={sought}
          maxLength={60}
          onChange={({ target }) => setSought(target.value)}
          onPressEnter={(event) => {
            event.preventDefault();
            void find();
          }}
        />
      </Field>
      <Button onClick={() => void find()} disabled={sought.trim() === ''}>
        {t('people.event.find')}
      </Button>
      {found?.length === 0 ? <p role="status">{t('people.event.noneFound')}</p> : null}
      {found && found.length > 0 ? (
        <fieldset className="stacked">
          <legend>{t('people.event.found')}</legend>
          {found.map((person) => (
            <label key={person.id}>
              <input
                type="radio"
                name="picked-person"
                checked={value === person.id}
                onChange={() => onChange(person.id)}
              />{' '}
              {person.name}
              {person.bornYear === null ? '' : ` · ${t('people.duplicates.year', { year: person.bornYear })}`} ·{' '}
              {inLanguage(person.areaName)}
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
