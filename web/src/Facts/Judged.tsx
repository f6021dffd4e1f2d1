import { CaretDownFilled, CaretUpFilled, CheckCircleFilled, ExclamationCircleFilled, MinusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../common/useFormats';
import { meets, sayDelta, saySet, toneOf } from './format';
import type { Better, Unit } from './types';
import './Judged.css';

interface DeltaProps {
  unit: Unit;
  better: Better;
  value: number | null;
  base: number | null;
  /** What it is compared with, read out after the figure. */
  than?: string;
}

/** A change with its direction as an arrow and its meaning as a colour and a word. */
export const Delta = ({ unit, better, value, base, than }: DeltaProps) => {
  const { t } = useTranslation();
  const f = useFormats();
  if (value == null || base == null) return <span className="delta delta-neutral">{t('Facts.delta.none')}</span>;
  const tone = toneOf(better, unit, value, base);
  const Arrow = value > base ? CaretUpFilled : value < base ? CaretDownFilled : MinusOutlined;
  return (
    <span className={`delta delta-${tone}`}>
      <Arrow aria-hidden />
      {sayDelta(f, unit, value, base)}
      {tone === 'good' && <span className="delta-word">{t('Facts.delta.good')}</span>}
      {tone === 'bad' && <span className="delta-word">{t('Facts.delta.bad')}</span>}
      {than && <span className="delta-than">{than}</span>}
    </span>
  );
};

interface TargetProps {
  unit: Unit;
  better: Better;
  value: number | null;
  target: number | null;
}

/** The target and whether it is met: a mark and a word, not a colour alone. */
export const TargetMark = ({ unit, better, value, target }: TargetProps) => {
  const { t } = useTranslation();
  const f = useFormats();
  if (target == null) return null;
  const met = meets(better, value, target);
  const sign = better === 'down' ? '≤' : '≥';
  return (
    <span className={`kept ${met == null ? '' : met ? 'kept-met' : 'kept-missed'}`}>
      {met == null ? null : met ? <CheckCircleFilled aria-hidden /> : <ExclamationCircleFilled aria-hidden />}
      {t('Facts.target.short', { value: `${sign} ${saySet(f, unit, target)}` })}
      {met != null && <span className="kept-word">{met ? t('Facts.target.met') : t('Facts.target.missed')}</span>}
    </span>
  );
};

/** Whether a promise is kept, where the promise itself stands elsewhere. */
export const KeptMark = ({ kept }: { kept: boolean }) => {
  const { t } = useTranslation();
  return (
    <span className={`kept ${kept ? 'kept-met' : 'kept-missed'}`}>
      {kept ? <CheckCircleFilled aria-hidden /> : <ExclamationCircleFilled aria-hidden />}
      {kept ? t('Facts.target.met') : t('Facts.target.missed')}
    </span>
  );
};

export const Immature = () => {
  const { t } = useTranslation();
  return (
    <span className="immature" title={t('Facts.immature.why')}>
      {t('Facts.immature.tag')}
    </span>
  );
};
