import { useState } from 'react';
import { CaretRightOutlined, PauseOutlined, PlusOutlined, StopOutlined } from '@ant-design/icons';
import { Button, InputNumber, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../common/Menu';
import { useAct, useKnown, useRoundNow } from '../live/Arena';
import { minutes } from '../live/clock';
import { clockOf, decayOf, gameOf } from '../live/game';
import { pauses } from '../live/pauses';
import { ScoreLine } from '../seats/ScoreLine';

const moreMinutes = [1, 2, 5, 10];

/** The clock and what moves it: begin, pause with a reason, more minutes, the end. */
export const Controls = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const { act, busy } = useAct();
  const now = useRoundNow();
  const { phase, round, rounds, isSigned } = gameOf(known);
  const clock = clockOf(known);
  const isOn = phase === 'running' || phase === 'paused';
  return (
    <div className="console-bar">
      <p className="console-clock" role="timer" aria-label={t('Play.timeLeft')}>
        {isOn ? minutes(clock.end - now, true) : '–:––'}
      </p>
      <p className="console-phase">
        <b>{t('Play.roundOf', { round: Math.min(round + 1, rounds), rounds })}</b>
        <span className={`phase-${phase}`}>{t(`Play.phase.${phase}`)}</span>
        {phase === 'ready' && round === 0 && !isSigned && <span className="soft">{t('Play.console.unsigned')}</span>}
      </p>
      {isOn && <ScoreLine />}
      <div className="console-acts">
        {phase === 'ready' && (
          <Button type="primary" icon={<CaretRightOutlined />} loading={busy !== null} onClick={() => void act({ kind: 'begin' })}>
            {t('Play.do.begin', { round: round + 1 })}
          </Button>
        )}
        {phase === 'running' && (
          <Menu items={pauses.map((reason, i) => ({ key: i, label: t(`Play.pause.${reason}`) }))} onClick={({ key }) => void act({ kind: 'pause', a: Number(key) })}>
            <Button icon={<PauseOutlined />}>{t('Play.do.pause')}</Button>
          </Menu>
        )}
        {phase === 'paused' && (
          <Button type="primary" icon={<CaretRightOutlined />} loading={busy !== null} onClick={() => void act({ kind: 'resume' })}>
            {t('Play.do.resume')}
          </Button>
        )}
        {isOn && (
          <>
            <Menu items={moreMinutes.map((count) => ({ key: count, label: t('Play.console.minutes', { count }) }))} onClick={({ key }) => void act({ kind: 'extend', a: Number(key) })}>
              <Button icon={<PlusOutlined />}>{t('Play.do.extend')}</Button>
            </Menu>
            <Decay />
            <Popconfirm title={t('Play.console.endSure')} description={t('Play.console.endText')} okText={t('Play.do.end')} onConfirm={() => act({ kind: 'end' }).then(() => undefined)}>
              <Button danger icon={<StopOutlined />}>
                {t('Play.do.end')}
              </Button>
            </Popconfirm>
          </>
        )}
      </div>
    </div>
  );
};

/** How long services hold after a fault, against what the scenario says: below 1 they fall sooner. What holds now is shown until something else is typed. */
const Decay = () => {
  const { t } = useTranslation();
  const { act } = useAct();
  const holds = decayOf(useKnown()) / 1000;
  const [draft, setDraft] = useState({ of: holds, factor: holds as number | null });
  if (draft.of !== holds) setDraft({ of: holds, factor: holds });
  const { factor } = draft;
  return (
    <span className="console-decay">
      <label htmlFor="arena-decay">{t('Play.console.decay')}</label>
      <InputNumber id="arena-decay" min={0.1} max={5} step={0.1} precision={2} value={factor} onChange={(next) => setDraft({ of: holds, factor: next })} />
      <Button disabled={factor === null || factor === holds} onClick={() => factor !== null && void act({ kind: 'decay', a: Math.round(factor * 1000) })}>
        {t('Play.do.decay')}
      </Button>
    </span>
  );
};
