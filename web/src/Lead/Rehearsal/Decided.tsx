import { useTranslation } from 'react-i18next';
import { Mark } from '../../common/Mark';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { useMetricNames } from '../../Facts/useCatalogue';
import { PlainTable } from '../../Voice/Results/PlainTable';
import type { CutRehearsal } from '../types';

/** What each measure weighs, beside what it decides. */
export const Decided = ({ cut }: { cut: CutRehearsal }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { nameOf } = useMetricNames();
  const { measures } = cut.proposed;
  const most = Math.max(1, ...measures.map((measure) => Math.max(measure.weight, measure.decides ?? 0)));
  const before = (metric: string) => cut.current?.measures.find((measure) => measure.metric === metric)?.weight;
  const bar = (value: number | null, tone: string) => <i className={`lead-bar-of lead-bar-${tone}`} style={{ width: `${(100 * Math.max(0, value ?? 0)) / most}px` }} />;
  return (
    <Section title={t('Weighing.decides.title')}>
      <p className="soft">{t('Weighing.decides.text')}</p>
      <PlainTable
        label={t('Weighing.decides.title')}
        columns={[
          { title: t('Weighing.decides.measure') },
          ...(cut.current ? [{ title: t('Weighing.decides.before'), number: true }] : []),
          { title: t('Weighing.decides.weight'), number: true },
          { title: t('Weighing.decides.share'), number: true },
          { title: '' },
          { title: t('Weighing.decides.reliability'), number: true },
          { title: t('Weighing.decides.unknown'), number: true },
        ]}
        rows={[...measures]
          .sort((one, other) => other.weight - one.weight)
          .map((measure) => [
            <span key="n">
              {nameOf(measure.metric)} {measure.isDead && <Mark tone="bad">{t('Weighing.decides.dead')}</Mark>}
            </span>,
            ...(cut.current ? [before(measure.metric) === undefined ? '–' : `${f.number(before(measure.metric), 0)} %`] : []),
            `${f.number(measure.weight, measure.weight % 1 ? 1 : 0)} %`,
            measure.decides == null ? '–' : `${f.number(measure.decides, 1)} %`,
            <span key="b" className="lead-bars" aria-hidden="true">
              {bar(measure.weight, 'weight')}
              {bar(measure.decides, 'decides')}
            </span>,
            f.percent(measure.reliability, 0),
            measure.unknown === 0 ? '–' : f.number(measure.unknown),
          ])}
      />
    </Section>
  );
};
