import { CaretRightOutlined, PauseOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { remembered } from '../../common/remember';
import { centrePath } from '../../common/useCentre';
import { useAct, useKnown } from '../live/Arena';
import { gameOf } from '../live/game';
import { soloPage } from './paths';

interface Props {
  hasHints: boolean;
  onHints: (next: boolean) => void;
}

/** Whoever plays alone leads the game too: begins a round, stops the clock, ends the round; and has the coach speak or not. */
export const SoloBar = ({ hasHints, onHints }: Props) => {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  const { phase, round } = gameOf(useKnown());
  const centre = remembered('centre');
  const isOn = phase === 'running' || phase === 'paused';
  return (
    <section className="solo-bar" aria-label={t('Play.solo.bar')}>
      {phase === 'ready' && (
        <Button type="primary" className="act" icon={<CaretRightOutlined />} loading={busy !== null} onClick={() => void act({ kind: 'begin' })}>
          {t('Play.do.begin', { round: round + 1 })}
        </Button>
      )}
      {phase === 'running' && (
        <Button className="act" icon={<PauseOutlined />} loading={busy !== null} onClick={() => void act({ kind: 'pause', a: ownPause })}>
          {t('Play.do.pause')}
        </Button>
      )}
      {phase === 'paused' && (
        <Button type="primary" className="act" icon={<CaretRightOutlined />} loading={busy !== null} onClick={() => void act({ kind: 'resume' })}>
          {t('Play.do.resume')}
        </Button>
      )}
      {isOn && (
        <Popconfirm title={t('Play.solo.endSure')} description={t('Play.console.endText')} okText={t('Play.do.end')} onConfirm={() => act({ kind: 'end' }).then(() => undefined)}>
          <Button className="act">{t('Play.do.end')}</Button>
        </Popconfirm>
      )}
      {centre && !isOn && (
        <Link className="solo-back" to={centrePath(centre, soloPage)}>
          {phase === 'over' ? t('Play.solo.again') : t('Play.solo.back')}
        </Link>
      )}
      {phase !== 'over' && (
        <label className="solo-hints">
          <Switch size="small" checked={hasHints} onChange={onHints} aria-label={t('Play.solo.hints')} /> {t('Play.solo.hints')}
        </label>
      )}
    </section>
  );
};

/** To think, as a trainer stops to explain. */
const ownPause = 3;
