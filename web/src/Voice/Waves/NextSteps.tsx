import type { ReactNode } from 'react';
import { BarChartOutlined, FormOutlined, ImportOutlined, LinkOutlined, LockOutlined, MailOutlined, PhoneOutlined, PlayCircleOutlined, QrcodeOutlined, TabletOutlined, UsergroupAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Section } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import type { Wave } from './types';
import { wavePage } from './useWave';
import { useWaveState } from './useWaveState';

export type Dialog = 'edit' | 'share' | 'tokens' | 'letters' | 'after' | 'kiosks' | 'import' | 'sample';

/** Results of fewer could show somebody. */
const fewest = 5;

interface Step {
  key: string;
  icon: ReactNode;
  name: string;
  text: string;
  act?: () => void;
  busy?: boolean;
}

/** What can be done with the wave now; what should be done first stands first. */
export const NextSteps = ({ wave, edits, onDo }: { wave: Wave; edits: boolean; onDo: (dialog: Dialog) => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const { open, close, askToClose } = useWaveState(wave);

  const results: Step = {
    key: 'results',
    icon: <BarChartOutlined />,
    name: t('Waves.step.results'),
    text: wave.answers < fewest ? t('Waves.step.resultsFew', { count: fewest }) : t('Waves.step.resultsText'),
    act: wave.answers < fewest ? undefined : () => void navigate(`${centre.path(wavePage(wave.code))}/results`),
  };
  const begin: Step = {
    key: 'open',
    icon: <PlayCircleOutlined />,
    name: wave.state === 'closed' ? t('Waves.step.openAgain') : t('Waves.step.open'),
    text: wave.state === 'closed' ? t('Waves.step.openAgainText') : t('Waves.step.openText'),
    act: () => open.mutate(),
    busy: open.isPending,
  };
  const end: Step = {
    key: 'close',
    icon: <LockOutlined />,
    name: t('Waves.step.close'),
    text: wave.due === 'closing' ? t('Waves.step.closeDue') : t('Waves.step.closeText'),
    act: askToClose,
    busy: close.isPending,
  };
  const share: Step = { key: 'share', icon: <QrcodeOutlined />, name: t('Waves.step.share'), text: t('Waves.step.shareText'), act: () => onDo('share') };
  const tokens: Step = { key: 'tokens', icon: <LinkOutlined />, name: t('Waves.step.tokens'), text: t('Waves.step.tokensText'), act: () => onDo('tokens') };
  const letters: Step = { key: 'letters', icon: <MailOutlined />, name: t('Waves.step.letters'), text: t('Waves.step.lettersText'), act: () => onDo('letters') };
  const after: Step = { key: 'after', icon: <PhoneOutlined />, name: t('Waves.step.after'), text: t('Waves.step.afterText'), act: () => onDo('after') };
  const kiosks: Step = { key: 'kiosks', icon: <TabletOutlined />, name: t('Waves.step.kiosks'), text: t('Waves.step.kiosksText'), act: () => onDo('kiosks') };
  const typeIn: Step = { key: 'typeIn', icon: <FormOutlined />, name: t('Waves.step.typeIn'), text: t('Waves.step.typeInText'), act: () => void navigate(`${centre.path(wavePage(wave.code))}/type-in`) };
  const sample: Step = { key: 'sample', icon: <UsergroupAddOutlined />, name: t('Waves.step.sample'), text: t('Waves.step.sampleText'), act: () => onDo('sample') };
  const bring: Step = { key: 'import', icon: <ImportOutlined />, name: t('Waves.step.import'), text: t('Waves.step.importText'), act: () => onDo('import') };

  const ways = [share, sample, letters, after, tokens, kiosks, typeIn, bring];
  const steps = !edits ? [results]
    : wave.state === 'draft' ? (wave.answers > 0 ? [results, end, bring, begin, sample] : [begin, sample, letters, after, bring])
    : wave.state === 'closed' ? [results, bring, begin]
    : wave.due === 'closing' ? [end, results, ...ways]
    : wave.answers < fewest ? [...ways, results, end]
    : [results, ...ways, end];
  return (
    <Section title={t('Waves.next')}>
      <ul className="wave-steps">
        {steps.map(({ key, icon, name, text, act, busy }, at) => (
          <li key={key} className={at === 0 ? 'wave-step wave-step-first' : 'wave-step'}>
            <span className="wave-step-icon" aria-hidden="true">
              {icon}
            </span>
            <div>
              <h3>{name}</h3>
              <p>{text}</p>
              {act && (
                <Button type={at === 0 ? 'primary' : 'default'} loading={busy} onClick={act}>
                  {name}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};
