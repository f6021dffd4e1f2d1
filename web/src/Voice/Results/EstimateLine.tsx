import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import type { EstimateState } from './types';

/** Of which answers and when, or how far the estimate under way has come. */
export const EstimateLine = ({ state }: { state: EstimateState }) => {
  const { t } = useTranslation();
  const { number, dateTime } = useFormats();
  const { running, shown, answers } = state;
  const waiting = shown == null ? 0 : answers - shown;
  return (
    <div className="estimate-line" role="status">
      {shown != null && (
        <span>
          {t('Results.madeOf', { answers: number(shown), at: dateTime(state.madeAt) })}
          {waiting > 0 && !running && <> · {t('Results.news', { count: waiting, number: number(waiting) })}</>}
        </span>
      )}
      {state.state === 'open' && <span className="estimate-live">{t('Results.live')}</span>}
      {running && (
        <span className="estimate-running">
          {running.state === 'queued' ? t('Results.stage.queued') : t(`Results.stage.${running.stage ?? 'reading'}`)}
          <Progress
            percent={running.total ? Math.floor((100 * running.done) / running.total) : 0}
            size="small"
            status="active"
            aria-label={t('Results.stage.estimating')}
          />
        </span>
      )}
    </div>
  );
};
