import { useTranslation } from 'react-i18next';
import type { MetricInfo } from '../types';
import { useBilingual } from '../useCatalogue';
import { sayVariant } from '../variant';
import './Definition.css';

/** What the figure means and how it misleads, before the figure. */
export const Definition = ({ metric, variant, leftOut = 0 }: { metric: MetricInfo; variant?: string | null; leftOut?: number }) => {
  const { t } = useTranslation();
  const say = useBilingual();
  const counted = sayVariant(t, variant);
  return (
    <dl className="definition">
      <div>
        <dt>{t('Facts.metric.definition')}</dt>
        <dd>{say(metric.definition)}</dd>
      </div>
      <div>
        <dt>{t('Facts.metric.formula')}</dt>
        <dd>
          <span className="definition-formula">{say(metric.formula)}</span>
          {counted && <span className="definition-variant">{t('Facts.metric.counted', { variant: counted })}</span>}
          {leftOut > 0 && <span className="definition-variant">{t('Facts.metric.leftOut', { count: leftOut })}</span>}
        </dd>
      </div>
      <div className="definition-traps">
        <dt>{t('Facts.metric.traps')}</dt>
        <dd>{say(metric.traps)}</dd>
      </div>
    </dl>
  );
};
