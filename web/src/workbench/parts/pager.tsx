import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showCount } from '../show.ts';

type Props = {
  readonly page: number;
  readonly pageRows: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
};

/** Earlier, later, and where one is; nothing where there is one page only. */
export function Pager({ page, pageRows, total, onPage }: Props): ReactElement | null {
  const { t } = useTranslation();
  const pages = Math.ceil(total / pageRows);
  if (pages <= 1) return null;
  const go = (next: number): void => {
    onPage(next);
    window.scrollTo({ top: 0 });
  };
  return (
    <nav className="pager" aria-label={t('work.pages')}>
      <button type="button" className="quiet" disabled={page <= 1} onClick={() => go(page - 1)}>
        <span aria-hidden="true">‹</span> {t('work.previousPage')}
      </button>
      <span aria-current="page">{t('work.pageOf', { page: showCount(page), pages: showCount(pages) })}</span>
      <button type="button" className="quiet" disabled={page >= pages} onClick={() => go(page + 1)}>
        {t('work.nextPage')} <span aria-hidden="true">›</span>
      </button>
    </nav>
  );
}
