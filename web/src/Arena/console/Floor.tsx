import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useKnown } from '../live/Arena';
import { casesOf, isOpen, resultsOf } from '../live/game';
import { Results } from '../seats/between/Results';
import { People } from '../seats/delivery/People';
import { Spending } from '../seats/delivery/Spending';
import { Pace } from '../seats/director/Pace';
import { Places } from '../seats/director/Places';
import { Tray } from '../seats/Tray';
import { CaseTable } from './CaseTable';
import { Faults } from './Faults';
import { Inject } from './Inject';
import { QuickNote } from './QuickNote';
import { TrayOwner } from './TrayOwner';
import { Heard } from './Heard';

/** Everything at once: how they stand, what fails and why, what waits for a verdict, where each case is. */
export const Floor = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const results = resultsOf(known);
  const cases = casesOf(known);
  return (
    <div className="floor">
      <div className="floor-main">
        <Section title={t('Play.console.faults')}>
          <Faults />
        </Section>
        <Section title={t('Play.console.cases', { count: cases.filter(isOpen).length })}>
          <CaseTable cases={cases} />
        </Section>
        <Section title={t('Play.delivery.people')}>
          <People isMine={false} />
        </Section>
        {results.length > 0 && (
          <Section title={t('Play.results.title')}>
            <Results results={results} />
          </Section>
        )}
      </div>
      <div className="floor-side">
        <Section title={t('Play.tray.title')} extra={<TrayOwner />}>
          <div className="floor-tray">
            <Tray />
          </div>
        </Section>
        <Section title={t('Play.console.stand')}>
          <Pace />
          <Places places={known.scenario.places} />
          <Spending />
        </Section>
        <Section title={t('Play.inject.title')}>
          <Inject />
        </Section>
        <Section title={t('Play.notes.title')}>
          <QuickNote />
        </Section>
        <Section title={t('Play.heard.title')}>
          <Heard />
        </Section>
      </div>
    </div>
  );
};
