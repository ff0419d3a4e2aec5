import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../api/fund.ts';
import { draftStandard } from '../../../api/standards.ts';
import type { Standard } from '../../../api/standards.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { AreaPicker } from '../../parts/area-picker.tsx';
import { Field } from '../../parts/field.tsx';
import type { Acting } from '../../parts/outcome.tsx';
import { useAccount } from '../../session.ts';
import { readValue, unitKind } from './read-value.ts';

type Props = {
  readonly standards: readonly Standard[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly acting: Acting;
  readonly onDone: (id: number) => Promise<unknown>;
};

/** From when the value holds, since when it is known, and by which document. */
const readDocument = (text: (name: string) => string) => ({
  effectiveFrom: text('effective-from'),
  announcedOn: text('announced-on'),
  documentNumber: text('document-number') || null,
  titleZh: text('document-title'),
  titleEn: text('document-title-en') || null,
  issuer: text('issuer'),
  documentDate: text('document-date'),
  status: text('status') === 'official' ? ('official' as const) : ('illustrative' as const),
});

/** Drafts a new value with its document; what does not fit is said at once by the server, with the field. */
export function DraftForm({ standards, chosen, onChoose, acting, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { area: own } = useAccount();
  const [area, setArea] = useState(own.code);
  const [key, setKey] = useState(newKey);
  const standard = standards.find(({ id }) => id === chosen);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const value = standard && readValue(text('standard-value'), standard.unit);
    if (!standard || value === undefined) return acting.say('error', t('standards.badValue'));
    await acting.act(async () => {
      const { id } = await draftStandard(
        {
          parameter: standard.id,
          area: area === own.code && own.level === 'city' ? null : area,
          value,
          ...readDocument(text),
        },
        key,
      );
      await onDone(id);
      return t('standards.drafted', { id });
    });
    setKey(newKey());
  };
  return (
    <form className="panel" aria-label={t('standards.draftTitle')} onSubmit={(event) => void send(event)}>
      <h2>{t('standards.draftTitle')}</h2>
      <p className="soft">{t('standards.draftLead')}</p>
      <div className="bar">
        <Field id="standard" label={t('standards.standard')}>
          <select id="standard" className="field" value={chosen} onChange={({ target }) => onChoose(target.value)}>
            {standards.map(({ id, label }) => (
              <option key={id} value={id}>
                {inLanguage(label)}
              </option>
            ))}
          </select>
        </Field>
        <AreaPicker value={area} onChange={setArea} />
        <TextField
          id="standard-value"
          label={t('standards.newValue', { unit: t(`standards.unit.${unitKind(standard?.unit ?? '')}`) })}
        />
        <TextField id="effective-from" label={t('standards.from')} type="date" />
        <TextField id="announced-on" label={t('standards.announced')} type="date" />
        <TextField id="document-title" label={t('standards.documentTitle')} />
        <TextField id="document-title-en" label={t('standards.documentTitleEn')} required={false} />
        <TextField id="document-number" label={t('standards.documentNumber')} required={false} />
        <TextField id="issuer" label={t('standards.issuer')} />
        <TextField id="document-date" label={t('standards.documentDate')} type="date" />
        <Field id="status" label={t('standards.statusOf')}>
          <select id="status" name="status" className="field" defaultValue="illustrative">
            <option value="illustrative">{t('standards.status.illustrative')}</option>
            <option value="official">{t('standards.status.official')}</option>
          </select>
        </Field>
      </div>
      <button type="submit" className="quiet" disabled={acting.busy}>
        {t('standards.save')}
      </button>
    </form>
  );
}

type TextProps = {
  readonly id: string;
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly required?: boolean;
};

function TextField({ id, label, type = 'text', required = true }: TextProps): ReactElement {
  return (
    <Field id={id} label={label}>
      <input id={id} name={id} className="field" type={type} required={required} maxLength={200} />
    </Field>
  );
}
