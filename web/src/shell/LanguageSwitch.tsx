import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentLanguage, setLanguage } from '../words';

/** Offers the other language, in that language. */
export const LanguageSwitch = () => {
  useTranslation();
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      type="text"
      lang={other}
      aria-label={other === 'en' ? 'English' : '切换到中文'}
      onClick={() => void setLanguage(other)}
    >
      {other === 'en' ? 'EN' : '中文'}
    </Button>
  );
};
