import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import type { Wave } from './types';

/** How far a wave has come: asked, begun, answered. While it is open the figures move by themselves. */
export const Counts = ({ wave }: { wave: Wave }) => {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const { invitations, responseRate, asked } = wave;
  const figures = [
    { name: t('Waves.count.answers'), value: number(wave.answers), text: t('Waves.count.answersText') },
    ...(responseRate == null ? [] : [{ name: t('Waves.responseRate'), value: percent(responseRate), text: t('Waves.count.ofAsked', { all: number(invitations.made + (asked ?? 0)) }) }]),
    { name: t('Waves.count.invited'), value: number(invitations.made), text: t('Waves.count.invitedText') },
    { name: t('Waves.count.begun'), value: number(wave.begun), text: t('Waves.count.begunText') },
    { name: t('Waves.count.partial'), value: number(wave.partial), text: t('Waves.count.partialText') },
    { name: t('Waves.count.optedOut'), value: number(invitations.optedOut), text: t('Waves.count.optedOutText') },
  ];
  return (
    <Section title={t('Waves.count.title')} extra={wave.state === 'open' && <span className="wave-live">{t('Waves.count.live')}</span>}>
      <dl className="wave-counts" aria-live="polite">
        {figures.map(({ name, value, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className="wave-figure">{value}</span>
              <span className="soft">{text}</span>
            </dd>
          </div>
        ))}
      </dl>
      {responseRate != null && (
        <div className="wave-bar" role="presentation">
          <span style={{ inlineSize: `${Math.min(100, responseRate * 100)}%` }} />
        </div>
      )}
    </Section>
  );
};
