import { useState, type ReactNode } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useParams } from 'react-router';
import { Page } from '../common/Page';
import { Nothing, PageState } from '../common/PageState';
import { useCentre } from '../common/useCentre';
import { CalendarRules } from './CalendarRules';
import { NewCalendar } from './NewCalendar';
import { useCalendar, useCalendarList } from './useCalendar';
import { YearSection } from './YearSection';
import './Calendars.css';

export const FirstCalendar = () => {
  const calendars = useCalendarList();
  return (
    <PageState query={calendars} loading={<></>} isEmpty={(some) => some.length === 0} empty={<Frame><Nothing /></Frame>}>
      {(some) => {
        const first = some.find((one) => one.code === 'default') ?? some[0];
        return first && <Navigate to={encodeURIComponent(first.code)} replace />;
      }}
    </PageState>
  );
};

/** The working calendars of the centre; the year and the calendar are in the address. */
export const Calendars = () => {
  const { code = '' } = useParams();
  const calendar = useCalendar(code);
  const edits = useCentre().can('calendars.edit') !== undefined;
  return (
    <Frame>
      <PageState query={calendar}>
        {({ data, etag }) => (
          <>
            <YearSection key={code} calendar={data} edits={edits} />
            <CalendarRules key={`${code} ${etag}`} calendar={data} edits={edits} />
          </>
        )}
      </PageState>
    </Frame>
  );
};

const Frame = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const calendars = useCalendarList();
  const [adds, setAdds] = useState(false);
  return (
    <Page
      title={t('Calendars.nav.calendars')}
      subtitle={t('Calendars.text')}
      actions={
        centre.can('calendars.edit') && (
          <Button icon={<PlusOutlined />} onClick={() => setAdds(true)}>
            {t('Calendars.add')}
          </Button>
        )
      }
    >
      <nav className="kind-tabs" aria-label={t('Calendars.nav.calendars')}>
        {calendars.data?.map((one) => (
          <NavLink key={one.code} to={centre.path(`calendars/${encodeURIComponent(one.code)}`)}>
            {one.name}
          </NavLink>
        ))}
      </nav>
      {children}
      {adds && <NewCalendar onClose={() => setAdds(false)} />}
    </Page>
  );
};
