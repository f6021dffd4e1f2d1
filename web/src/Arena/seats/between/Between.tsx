import { useTranslation } from 'react-i18next';
import { useHas, useKnown, useMe, useNames } from '../../live/Arena';
import { gameOf, resultsOf } from '../../live/game';
import type { Role } from '../../live/types';
import { SoloDebrief } from '../../solo/SoloDebrief';
import { Catalogue } from '../delivery/Catalogue';
import { People } from '../delivery/People';
import { Spending } from '../delivery/Spending';
import { Rules } from '../director/Rules';
import { Brief } from './Brief';
import { Design } from './Design';
import { Foresee } from './Foresee';
import { LastRound } from './LastRound';
import { Results } from './Results';
import { Who } from './Who';

/** Before a round: what it is about and my part in it, how the last ones went, what the team agrees to change. After the last: how they went. */
export const Between = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const me = useMe();
  const { phase, round, isSolo } = gameOf(known);
  const results = resultsOf(known);
  const brief = (
    <section className="seat-panel">
      <h2>{t('Play.brief.title')}</h2>
      <Brief />
    </section>
  );
  return (
    <div className="between">
      {round === 0 && brief}
      {results.length > 0 && (
        <section className="seat-panel">
          <h2>{t('Play.results.title')}</h2>
          <LastRound results={results} />
          <Results results={results} />
        </section>
      )}
      {isSolo && results.length > 0 && <SoloDebrief rounds={results.length} />}
      {phase !== 'over' && (
        <>
          <section className="seat-panel">
            <h2>{t('Play.between.next', { round: round + 1 })}</h2>
            <Design isMine={me.role === 'director'} />
          </section>
          {me.role && <Own role={me.role} />}
          {round > 0 && brief}
        </>
      )}
      <section className="seat-panel">
        <h2>{t('Play.who.title')}</h2>
        <Who />
      </section>
    </div>
  );
};

/** What this role settles before the round. */
const Own = ({ role }: { role: Role }) => {
  const { t } = useTranslation();
  const has = useHas();
  const { role: nameOf } = useNames();
  const part =
    role === 'director' ? <Rules />
    : role === 'delivery' ? (
      <>
        <Spending />
        <People />
        <Catalogue />
      </>
    )
    : role === 'expert' && has('prediction') ? <Foresee />
    : null;
  return part && (
    <section className="seat-panel">
      <h2>{t('Play.between.mine', { role: nameOf(role) })}</h2>
      {part}
    </section>
  );
};
