import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../common/useFormats';
import { useKnown, useNames } from '../../live/Arena';
import type { RoundResult } from '../../live/types';
import { useMoney } from '../useMoney';

/** Round by round, against what was signed and against all: both bases, named. */
export const Results = ({ results }: { results: readonly RoundResult[] }) => {
  const { t } = useTranslation();
  const { percent, seconds } = useFormats();
  const { scenario } = useKnown();
  const { unitOf } = useNames();
  const money = useMoney();
  const { movements, target } = scenario;
  return (
    <div className="results" tabIndex={0} role="group" aria-label={t('Play.results.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('Play.results.round')}</th>
            <th scope="col" className="number">{unitOf(movements)}</th>
            <th scope="col" className="number">{t('Play.results.ofTarget', { target })}</th>
            <th scope="col" className="number">{t('Play.results.ofAll', { all: movements })}</th>
            <th scope="col" className="number">{t('Play.results.spent')}</th>
            <th scope="col" className="number">{t('Play.results.restored')}</th>
            <th scope="col" className="number">{t('Play.results.mean')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((one, i) => (
            <tr key={i} className={one.moved >= target ? 'result-kept' : undefined}>
              <th scope="row">{i + 1}</th>
              <td className="number">
                <b>{one.moved}</b> <span aria-hidden="true">{one.moved >= target ? '✓' : ''}</span>
                <span className="visually-hidden">{one.moved >= target ? t('Play.results.kept') : t('Play.results.missed')}</span>
              </td>
              <td className="number">{percent(one.moved / target, 0)}</td>
              <td className="number">{percent(one.moved / movements, 0)}</td>
              <td className="number">{money(one.spent)}</td>
              <td className="number">
                {one.restored}/{one.faults}
              </td>
              <td className="number">{seconds(one.restored > 0 ? one.restoreTime / one.restored / 1000 : null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
