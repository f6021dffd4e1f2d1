import { Suspense, useEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { PrinterOutlined } from '@ant-design/icons';
import { Button, ConfigProvider } from 'antd';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../common/PageState';
import { ThemeContext, themeOf, useTheme } from '../../common/theme';

interface Props {
  parts: { key: string; title: string; part: ComponentType }[];
  onClose: () => void;
  children?: ReactNode;
}

const often = 300;

/** For how long nothing on the page may change before it is taken to be whole. */
const settled = 3;

/** Whether all that is loaded and drawn later is there. */
const isWhole = (report: Element) =>
  report.querySelector('.ant-spin, .ant-skeleton') === null && [...report.querySelectorAll('.chart-box')].every((box) => box.querySelector('canvas, svg'));

/** Paper is white, whatever the screen shows. */
const usePaper = () => {
  const theme = useTheme();
  useEffect(() => {
    const root = document.documentElement;
    const before = root.dataset.theme;
    root.dataset.theme = 'light';
    return () => {
      root.dataset.theme = before;
    };
  }, []);
  return useMemo(() => ({ ...theme, isDark: false }), [theme]);
};

/** All parts of the results below one another, as wide as a sheet of paper, and the printer once everything is drawn. */
export const Report = ({ parts, onClose, children }: Props) => {
  const { t } = useTranslation();
  const [isReady, setReady] = useState(false);
  const paper = usePaper();
  useEffect(() => {
    let [before, same] = ['', 0];
    const timer = setInterval(() => {
      const report = document.querySelector('.report');
      if (!report) return;
      const now = isWhole(report) ? `${report.scrollHeight} ${report.querySelectorAll('canvas, img').length}` : '';
      same = now !== '' && now === before ? same + 1 : 0;
      before = now;
      if (same < settled) return;
      clearInterval(timer);
      setReady(true);
    }, often);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (isReady) window.print();
  }, [isReady]);
  return (
    <ThemeContext value={paper}>
      <ConfigProvider theme={{ ...themeOf(false), cssVar: { key: 'paper' } }}>
        <div className="report-bar" role="status">
          <span>{isReady ? t('Results.report.ready') : t('Results.report.preparing')}</span>
          <Button type="primary" icon={<PrinterOutlined />} disabled={!isReady} onClick={() => window.print()}>
            {t('Results.print')}
          </Button>
          <Button onClick={onClose}>{t('Results.report.close')}</Button>
        </div>
        <div className="report" data-ready={isReady || undefined}>
          {children}
          {parts.map(({ key, title, part: Part }) => (
            <section key={key} className="report-part" aria-label={title}>
              <h2 className="report-heading">{title}</h2>
              <Suspense fallback={<Loading />}>
                <Part />
              </Suspense>
            </section>
          ))}
        </div>
      </ConfigProvider>
    </ThemeContext>
  );
};
