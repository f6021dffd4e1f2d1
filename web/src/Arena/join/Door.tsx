import { useRef, useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ProblemError } from '../../api/client';
import { useTitle } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { LanguageSwitch } from '../../shell/LanguageSwitch';
import { passesOf, type Pass } from '../live/tokens';
import type { Phrase, SeatRole } from '../live/types';
import { endVisit, visitKey } from './visitKey';

interface OpenGame {
  name: string;
  scenario: { code: string; name: Phrase; about: Phrase };
  state: 'lobby' | 'playing' | 'over';
  roles: { role: SeatRole; name: Phrase; free: number; later: number }[];
  canChoose: boolean;
  isSolo: boolean;
}

interface Props {
  code: string;
  onIn: (pass: Pass) => void;
}

const longestName = 30;

/** The door of a game: go on as who one was on this device, or come in with a name; no account. */
export const Door = ({ code, onIn }: Props) => {
  const { t } = useTranslation();
  useTitle(t('Play.play', { code }));
  const game = useQuery({
    queryKey: ['arena-door', code],
    queryFn: ({ signal }) => api.get<OpenGame>(`public/arena/${encodeURIComponent(code)}`, { signal }),
    refetchInterval: 10_000,
  });
  const isUnknown = game.error instanceof ProblemError && game.error.status === 404;
  return (
    <main className="door">
      <header>
        <p className="door-brand">{t('Play.door.brand')}</p>
        <LanguageSwitch />
      </header>
      {isUnknown ? (
        <>
          <h1>{t('Play.door.unknown', { code })}</h1>
          <p>{t('Play.door.unknownText')}</p>
        </>
      ) : (
        <PageState query={game}>{(open) => <Inside code={code} game={open} onIn={onIn} />}</PageState>
      )}
    </main>
  );
};

const Inside = ({ code, game, onIn }: Props & { game: OpenGame }) => {
  const { t, i18n } = useTranslation();
  const say = (phrase: Phrase) => (i18n.language.startsWith('zh') ? phrase.zh : phrase.en);
  const passes = passesOf(code);
  const [name, setName] = useState('');
  const [wants, setWants] = useState<SeatRole | null>(null);
  const [warns, setWarns] = useState(false);
  // A second press comes before the page knows of the first: it would be a second person, with a seat.
  const isSent = useRef(false);
  const enter = useMutation({
    mutationFn: () => api.post<{ player: string; token: string }>(`public/arena/${encodeURIComponent(code)}/players`, { name: name.trim(), wants, key: visitKey(code) }),
    onError: () => (isSent.current = false),
    onSuccess: ({ player, token }) => {
      endVisit(code);
      onIn({ player, token, name: name.trim() });
    },
  });
  return (
    <>
      <h1>{game.name}</h1>
      <p className="soft">
        {say(game.scenario.name)} · <span className="code">{code}</span>
      </p>
      <p>{say(game.scenario.about)}</p>
      {passes.length > 0 && (
        <section className="door-again">
          <h2>{t('Play.door.been')}</h2>
          {passes.map((pass) => (
            <Button key={pass.player} type="primary" size="large" block onClick={() => onIn(pass)}>
              {t('Play.door.goOn', { name: pass.name })}
            </Button>
          ))}
        </section>
      )}
      {game.state === 'over' ? (
        <>
          <p>{t('Play.door.over')}</p>
          {passes.length > 0 && (
            <p>
              <Link to="mine">{t('Play.mine.link')}</Link>
            </p>
          )}
        </>
      ) : game.isSolo ? (
        <p>{t('Play.door.solo')}</p>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!name.trim()) setWarns(true);
            else if (!isSent.current) {
              isSent.current = true;
              enter.mutate();
            }
          }}
        >
          <label htmlFor="door-name">{t('Play.door.name')}</label>
          <Input
            id="door-name"
            size="large"
            maxLength={longestName}
            autoComplete="nickname"
            value={name}
            status={warns && !name.trim() ? 'error' : undefined}
            aria-describedby={warns && !name.trim() ? 'door-warns' : undefined}
            aria-required
            onChange={(event) => setName(event.target.value)}
          />
          {warns && !name.trim() && (
            <p id="door-warns" className="door-warns" role="alert">
              {t('Play.door.nameNeeded')}
            </p>
          )}
          {game.canChoose && (
            <fieldset className="door-roles">
              <legend>{t('Play.door.wants')}</legend>
              <Radio.Group value={wants ?? ''} onChange={(event) => setWants((event.target.value as SeatRole | '') || null)}>
                <Radio value="">{t('Play.door.any')}</Radio>
                {game.roles.map(({ role, name: called, free, later }) => (
                  <Radio key={role} value={role} disabled={free + later === 0}>
                    {say(called)}{' '}
                    <small className="soft">
                      {[free > 0 && t('Play.door.free', { count: free }), free + later === 0 && t('Play.door.taken'), later > 0 && (free > 0 ? t('Play.door.later', { count: later }) : t('Play.door.onlyLater', { count: later }))].filter(Boolean).join(t('Play.door.and'))}
                    </small>
                  </Radio>
                ))}
              </Radio.Group>
            </fieldset>
          )}
          {!game.canChoose && <p className="soft">{t('Play.door.dealt')}</p>}
          <ProblemAlert error={enter.error} />
          <Button type="primary" size="large" block htmlType="submit" loading={enter.isPending}>
            {t('Play.door.in')}
          </Button>
        </form>
      )}
    </>
  );
};
