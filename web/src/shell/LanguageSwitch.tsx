import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentLanguage, setLanguage } from '../words';

/** Offers the other language, in that language. */
export const LanguageSwitch = () => {
  useTranslation();
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" lang={other} onClick={() => void setLanguage(other)}>
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
};
