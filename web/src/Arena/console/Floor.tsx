import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useKnown } from '../live/Arena';
import { casesOf, gameOf, isOpen, resultsOf } from '../live/game';
import { Design } from '../seats/between/Design';
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
  const { phase, round } = gameOf(known);
  // What failed in a round that is over is for the debrief.
  const isOn = phase === 'running' || phase === 'paused';
  const over = (
    <Section title={t('Play.results.title')}>
      <Results results={results} />
    </Section>
  );
  return (
    <div className="floor">
      <div className="floor-main">
        {!isOn && results.length > 0 && over}
        {phase === 'ready' && (
          <Section title={t('Play.between.next', { round: round + 1 })}>
            <Design isMine={false} />
          </Section>
        )}
        {isOn && (
          <>
            <Section title={t('Play.console.faults')}>
              <Faults />
            </Section>
            <Section title={t('Play.console.cases', { count: cases.filter(isOpen).length })}>
              <CaseTable cases={cases} />
            </Section>
          </>
        )}
        {phase !== 'over' && (
          <Section title={t('Play.delivery.people')}>
            <People isMine={false} />
          </Section>
        )}
        {isOn && results.length > 0 && over}
      </div>
      <div className="floor-side">
        {phase !== 'over' && (
          <Section title={t('Play.tray.title')} extra={<TrayOwner />}>
            {/* What a round left behind is for nobody to judge any more. */}
            <div className="floor-tray">{isOn ? <Tray /> : <p className="calm">{t('Play.tray.empty')}</p>}</div>
          </Section>
        )}
        {isOn && (
          <Section title={t('Play.console.stand')}>
            <Pace />
            <Places places={known.scenario.places} />
            <Spending />
          </Section>
        )}
        {phase === 'ready' && (
          <Section title={t('Play.results.spent')}>
            <Spending />
          </Section>
        )}
        {phase !== 'over' && (
          <Section title={t('Play.inject.title')}>
            <Inject />
          </Section>
        )}
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
