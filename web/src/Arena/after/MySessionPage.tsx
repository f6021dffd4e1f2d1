import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useTitle } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import { LanguageSwitch } from '../../shell/LanguageSwitch';
import { usePhrase } from '../console/usePhrase';
import { passesOf, passOfThisWindow } from '../live/tokens';
import { SoloRound } from '../solo/SoloRound';
import { OpinionForm } from './OpinionForm';
import type { MyRound, MySession } from './types';
import '../seats/Live.css';
import '../seats/Seats.css';
import './After.css';

/** /play/CODE/mine: how the team fared, what I did myself, and what I say of it. */
export const MySessionPage = () => {
  const { t } = useTranslation();
  const code = (useParams().code ?? '').toUpperCase();
  const pass = passOfThisWindow(code) ?? passesOf(code)[0];
  useTitle(t('Play.mine.title'));
  const path = `public/arena/${encodeURIComponent(code)}/mine`;
  const mine = useQuery({
    queryKey: ['arena-mine', code, pass?.player],
    queryFn: ({ signal }) => api.get<MySession>(path, { signal, headers: { 'X-Arena-Token': pass?.token ?? '' } }),
    enabled: !!pass,
  });
  return (
    <main className="door mine">
      <header>
        <p className="door-brand">{t('Play.door.brand')}</p>
        <LanguageSwitch />
      </header>
      {pass ? (
        <PageState query={mine}>{(session) => <Mine code={code} session={session} token={pass.token} />}</PageState>
      ) : (
        <>
          <h1>{t('Play.mine.title')}</h1>
          <p>{t('Play.mine.nobody')}</p>
          <p>
            <Link to={`/play/${code}`}>{t('Play.mine.toGame')}</Link>
          </p>
        </>
      )}
    </main>
  );
};

const Mine = ({ code, session, token }: { code: string; session: MySession; token: string }) => {
  const { t } = useTranslation();
  const say = usePhrase();
  const { rounds, target } = session;
  const [first, last] = [rounds[0], rounds.at(-1)];
  // Whoever plays alone gives the game their name.
  const isAlone = session.game === session.name;
  const unitOf = (count: number) => say(count === 1 ? session.unit : session.units);
  return (
    <>
      <h1>{isAlone ? say(session.scenario) : session.game}</h1>
      <p className="soft">
        {[!isAlone && say(session.scenario), session.name, say(session.roleName)].filter(Boolean).join(' · ')}
      </p>
      {first && last ? (
        <>
          <p className="mine-answer">
            {rounds.length === 1
              ? t('Play.mine.one', { moved: first.result.moved, unit: unitOf(first.result.moved), target })
              : t('Play.mine.all', { first: first.result.moved, last: last.result.moved, unit: unitOf(first.result.moved), target })}
          </p>
          <ol className="mine-rounds">
            {rounds.map((round) => (
              <Round key={round.round} round={round} session={session} />
            ))}
          </ol>
          {!first.review && <OpinionForm code={code} token={token} given={session.given} />}
        </>
      ) : (
        <p>{t('Play.mine.none')}</p>
      )}
      {session.state !== 'over' && (
        <p>
          <Link to={`/play/${code}`}>{t('Play.mine.toGame')}</Link>
        </p>
      )}
    </>
  );
};

const mostKinds = 6;

const Round = ({ round: mine, session }: { round: MyRound; session: MySession }) => {
  const { round, result, did, review } = mine;
  const { movements, target } = session;
  const { t } = useTranslation();
  const { number } = useFormats();
  const isKept = result.moved >= target;
  return (
    <li>
      <p className="mine-round">
        <span>{t('Play.games.round', { round: round + 1 })}</span>
        <span className="meter" aria-hidden="true">
          <span style={{ inlineSize: `${(100 * result.moved) / movements}%` }} />
          <i style={{ insetInlineStart: `${(100 * target) / movements}%` }} />
        </span>
        <b className="number">{number(result.moved)}</b>
        <span className={isKept ? 'forecast-good' : 'soft'}>{isKept ? `✓ ${t('Play.results.kept')}` : t('Play.results.missed')}</span>
      </p>
      <p className="soft">
        {did.length === 0 ? t('Play.mine.didNothing') : t('Play.mine.did', { what: did.slice(0, mostKinds).map(({ kind, count }) => t('Play.mine.didOne', { kind: t(`Play.command.${kind}`), count })).join(t('Play.mine.between')) })}
      </p>
      {review && <SoloRound round={mine} review={review} role={session.role} target={target} currency={session.currency} />}
    </li>
  );
};
