import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { lastDays } from '../../common/lastDays';
import { Page, Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useUrlState } from '../../common/useUrlState';
import type { DeskFigures } from '../types';
import { figuresPath } from '../useDesk';
import { FiguresTable } from './FiguresTable';
import '../Desk.css';

const spans = ['7', '30', '90', '365'];

/** Whoever leads the desk: which kinds of case and which priorities are served as promised, and which are not. */
export const FiguresPage = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [{ days }, setState] = useUrlState({ days: '30' });
  const span = spans.includes(days) ? days : '30';
  const period = useMemo(() => lastDays(centre.zone, Number(span)), [centre.zone, span]);
  const query = { centre: centre.code, ...period };
  const found = useQuery({ queryKey: ['desk-figures', query], queryFn: ({ signal }) => api.get<DeskFigures>(figuresPath, { query, signal }) });
  return (
    <Page
      title={t('Desk.figures.title')}
      subtitle={t('Desk.figures.text')}
      actions={<Segmented aria-label={t('Desk.figures.span')} value={span} onChange={(next) => setState({ days: String(next) })} options={spans.map((value) => ({ value, label: t('Desk.figures.days', { count: Number(value) }) }))} />}
    >
      <PageState query={found}>
        {({ rows, from, to }) => (
          <>
            <Section flush>{rows.length === 0 ? <Nothing title={t('Desk.figures.none')} /> : <FiguresTable rows={rows} span={{ from, to }} />}</Section>
            <p className="soft">{t('Desk.figures.working')}</p>
          </>
        )}
      </PageState>
    </Page>
  );
};
