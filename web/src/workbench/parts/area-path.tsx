import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaAnswer } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { prefixOf } from '../area-prefix.ts';
import { useAccount } from '../session.ts';

type Props = { readonly areas: readonly Pick<AreaAnswer['area'], 'code' | 'name'>[]; readonly last?: string };

/** Where one is, from the city down; what lies inside the account's area leads to its overview. */
export function AreaPath({ areas, last }: Props): ReactElement {
  const { t } = useTranslation();
  const { area: own } = useAccount();
  return (
    <nav className="path" aria-label={t('work.path')}>
      <ol>
        {areas.map((area, index) => {
          const here = last === undefined && index === areas.length - 1;
          const open = !here && area.code.startsWith(prefixOf(own));
          return (
            <li key={area.code}>
              {open ? (
                <Link to="/overview" search={{ area: area.code }}>
                  {inLanguage(area.name)}
                </Link>
              ) : (
                <span aria-current={here ? 'page' : undefined}>{inLanguage(area.name)}</span>
              )}
            </li>
          );
        })}
        {last === undefined ? null : (
          <li>
            <span aria-current="page">{last}</span>
          </li>
        )}
      </ol>
    </nav>
  );
}
