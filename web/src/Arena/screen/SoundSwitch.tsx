import { useState } from 'react';
import { MutedOutlined, SoundOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSounds } from './useSounds';
import { unlockSound } from './tones';

/** Sound begins with a touch, as browsers want it, and is muted by the same button. */
export const SoundSwitch = () => {
  const { t } = useTranslation();
  const [isOn, setOn] = useState(false);
  useSounds(isOn);
  return (
    <Button
      type="text"
      icon={isOn ? <SoundOutlined /> : <MutedOutlined />}
      aria-pressed={isOn}
      onClick={() => {
        unlockSound();
        setOn(!isOn);
      }}
    >
      {isOn ? t('Play.screen.soundOn') : t('Play.screen.soundOff')}
    </Button>
  );
};
