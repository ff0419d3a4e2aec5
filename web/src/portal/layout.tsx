import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, chosenLanguage } from '../i18n/index.ts';
import { chooseElderMode, isElderMode } from './elder-mode.ts';

/** The frame of every residents' page: brand, large print, language, staff door. */
export function Layout(): ReactElement {
  const { t, i18n } = useTranslation();
  const [elder, setElder] = useState(isElderMode);
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        <div className="top-in">
          <Link className="brand" to="/">
            <img src="/icon.svg" alt="" width="36" height="36" />
            <b>{t('brand')}</b>
            <span>{t('brandLong')}</span>
          </Link>
          <button
            className="tool"
            type="button"
            aria-pressed={elder}
            onClick={() => {
              chooseElderMode(!elder);
              setElder(!elder);
            }}
          >
            {t(elder ? 'elderOff' : 'elderOn')}
          </button>
          <button
            className="tool"
            type="button"
            lang={i18n.language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => chooseLanguage(chosenLanguage() === 'zh' ? 'en' : 'zh')}
          >
            {t('language')}
          </button>
          <a className="tool staff-door" href="/work/">
            {t('staff')}
          </a>
        </div>
      </header>
      <main className="main" id="main">
        <Outlet />
      </main>
      <footer className="foot">
        <div className="foot-in small">
          <p>{t('footer.note')}</p>
          <p>
            <a href="/work/">{t('staff')}</a>
          </p>
        </div>
      </footer>
    </>
  );
}
