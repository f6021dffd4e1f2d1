import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCentreOrNone } from './useCentre';
import './Page.css';

interface Props {
  title: string;
  subtitle?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** Narrow pages are for reading and forms. */
  narrow?: boolean;
  children: ReactNode;
}

/** A page: its heading, the browser's title, what can be done here. */
export const Page = ({ title, subtitle, actions, narrow, children }: Props) => {
  useTitle(title);
  return (
    <div className={narrow ? 'page page-narrow' : 'page'}>
      <header className="page-header">
        <div className="page-heading">
          <h1>{title}</h1>
          {subtitle && <div className="page-subtitle">{subtitle}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
};

export const useTitle = (title: string) => {
  const { t } = useTranslation();
  const centre = useCentreOrNone()?.name;
  const product = t('Shell.product');
  useEffect(() => {
    document.title = [title, centre, product].filter(Boolean).join(' · ');
  }, [title, centre, product]);
};

interface SectionProps {
  title?: string;
  extra?: ReactNode;
  /** Without inner padding, for tables that reach the edge. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

/** A sheet of paper on the page. */
export const Section = ({ title, extra, flush, className = '', children }: SectionProps) => (
  <section className={`sheet ${flush ? 'sheet-flush' : ''} ${className}`}>
    {(title || extra) && (
      <div className="sheet-header">
        {title && <h2>{title}</h2>}
        {extra && <div className="sheet-extra">{extra}</div>}
      </div>
    )}
    {children}
  </section>
);
