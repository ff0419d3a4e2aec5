import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, chosenLanguage } from '../../i18n/index.ts';

export function LanguageSwitch(): ReactElement {
  const { t, i18n } = useTranslation();
  return (
    <Button
      lang={i18n.language === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => chooseLanguage(chosenLanguage() === 'zh' ? 'en' : 'zh')}
    >
      {t('language')}
    </Button>
  );
}
