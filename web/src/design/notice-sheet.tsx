import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../i18n/index.ts';
import './notice-sheet.css';

type Text = { readonly zh: string; readonly en: string };

export type SheetNotice = {
  readonly title: Text;
  readonly place: string;
  readonly lines: readonly { readonly field: string; readonly label: Text; readonly value: Text }[];
  readonly basis: Text;
};

/** A public notice as it hangs on the village board: on paper of A4 it fills one page, on a screen it is a card. */
export function NoticeSheet({ notice }: { readonly notice: SheetNotice }): ReactElement {
  const { t } = useTranslation();
  return (
    <article className="board-sheet">
      <h1>{inLanguage(notice.title)}</h1>
      <dl>
        {notice.lines.map(({ field, label, value }) => (
          <div key={field}>
            <dt>{inLanguage(label)}</dt>
            <dd>{inLanguage(value)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('notice.howToObject')}</p>
      <p className="board-foot">
        {t('notice.basis')}：{inLanguage(notice.basis)}
        <br />
        {t('notice.board')}：{notice.place}
      </p>
    </article>
  );
}
