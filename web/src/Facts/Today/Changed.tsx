import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { sayDelta, sayValue, toneOf } from '../format';
import type { Change } from '../types';
import { useMetricNames } from '../useCatalogue';
import { pageOfQuery } from '../view';

/** The server names no more than this many; with fewer, nothing else moved beyond chance. */
const most = 4;

/** What changed most since last week and where: a sentence each, the whole of it a link to the evidence. */
export const Changed = ({ changes }: { changes: Change[] }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const { nameOf } = useMetricNames();
  if (changes.length === 0) return <p className="soft">{t('Facts.today.changed.none')}</p>;
  return (
    <>
      <ol className="changes">
        {changes.map((change) => {
          const { unit } = change;
          const tone = toneOf(change.direction, unit, change.to, change.from);
          return (
            <li key={change.query} className={`change change-${tone}`}>
              <Link to={centre.path(pageOfQuery(change.query))}>
                <span className="change-what">
                  <strong>{nameOf(change.metric)}</strong> {sayValue(f, unit, change.from)} → {sayValue(f, unit, change.to)}{' '}
                  <span className={`delta delta-${tone}`}>{sayDelta(f, unit, change.to, change.from)}</span>
                </span>
                <span className="change-where">
                  {change.cut
                    ? t('Facts.today.changed.where', {
                        cut: t(`Facts.cut.${change.cut}`).toLowerCase(),
                        name: change.name ?? change.code,
                        share: f.percent(change.contribution, 0),
                      })
                    : t('Facts.today.changed.everywhere')}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
      {changes.length < most && <p className="soft">{t('Facts.today.changed.rest')}</p>}
    </>
  );
};
