import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Purpose } from '../../api/staff.ts';

const purposes = ['visit', 'request', 'check'] as const;

type Props = { readonly purpose: Purpose | undefined; readonly onChoose: (purpose: Purpose) => void };

/** Asks why a household is opened that is not in one's own work; what is chosen goes into the audit. */
export function PurposeBar({ purpose, onChoose }: Props): ReactElement | null {
  const { t } = useTranslation();
  if (purpose === 'finding') return null;
  const chosen = purposes.find((one) => one === purpose);
  if (chosen)
    return <p className="soft">{t('security.purpose.noted', { purpose: t(`security.purpose.${chosen}`) })}</p>;
  return (
    <fieldset className="panel purpose">
      <legend>{t('security.purpose.ask')}</legend>
      <span className="links">
        {purposes.map((one) => (
          <button key={one} type="button" className="quiet" onClick={() => onChoose(one)}>
            {t(`security.purpose.${one}`)}
          </button>
        ))}
      </span>
    </fieldset>
  );
}
