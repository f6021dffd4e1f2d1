import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { LoadingOutlined } from '@ant-design/icons';
import { App, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useTranslation } from 'react-i18next';
import { remember, remembered } from './remember';
import { ThemeContext, themeOf, type ThemeChoice } from './theme';

/** Its own icon comes and goes at once: the library's fades, and where an answer is quicker than that it can stay behind, unseen, and be read aloud as "loading". */
const button = { autoInsertSpace: false, loadingIcon: <LoadingOutlined /> };

const darkQuery = '(prefers-color-scheme: dark)';
const stillQuery = '(prefers-reduced-motion: reduce)';

const antdLocales: Record<string, Locale> = { 'zh-CN': zhCN, en: enUS };

/** What the system says, as it is now. */
const useMedia = (query: string) => {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = () => setMatches(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [query]);
  return matches;
};

export const ThemeProvider = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation();
  const [choice, setChoice] = useState<ThemeChoice>(() => (remembered('theme') as ThemeChoice | null) ?? 'system');
  const systemIsDark = useMedia(darkQuery);
  const isStill = useMedia(stillQuery);
  const isDark = choice === 'dark' || (choice === 'system' && systemIsDark);

  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);

  dayjs.locale(i18n.language === 'zh-CN' ? 'zh-cn' : 'en');

  const context = useMemo(
    () => ({
      choice,
      isDark,
      choose: (next: ThemeChoice) => {
        remember('theme', next);
        setChoice(next);
      },
    }),
    [choice, isDark],
  );

  return (
    <ThemeContext value={context}>
      <ConfigProvider theme={themeOf(isDark, isStill)} locale={antdLocales[i18n.language]} button={button}>
        <App>{children}</App>
      </ConfigProvider>
    </ThemeContext>
  );
};
