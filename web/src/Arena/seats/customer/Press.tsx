import { useTranslation } from 'react-i18next';
import { Menu } from '../../../common/Menu';
import { Button } from 'antd';
import { useAct, useCan, useKnown, useNames } from '../../live/Arena';
import { peopleOf } from '../../live/game';
import type { CaseView } from '../../live/types';

/** Without an agreed contact anybody goes to the experts and asks when it will be done: it costs the expert time. */
export const Press = ({ of }: { of: CaseView }) => {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  const can = useCan();
  const names = useNames();
  const experts = peopleOf(useKnown()).filter(({ role, isActive }) => role === 'expert' && isActive);
  if (experts.length === 0) return null;
  return (
    <Menu
      items={experts.map((one) => ({ key: one.seat, label: names.seat(one.seat) }))}
      onClick={({ key }) => void act({ kind: 'press', target: Number(key), a: of.case })}
    >
      <Button className="act" disabled={!can('press')} loading={busy !== null}>
        {t('Play.do.press')}
      </Button>
    </Menu>
  );
};
