import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { sayDelta, sayValue } from '../format';
import type { MetricInfo, SignalForm } from '../types';
import { pageOf, withFilter, type View } from '../view';

type Place = SignalForm['places'][number];

interface Props {
  one: SignalForm;
  metric: MetricInfo | undefined;
  view: View;
}

/** Where the change comes from: of each cut its members that explain most, by their own change and by their share. */
export const Places = ({ one, metric, view }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const unit = metric?.unit ?? 'count';
  if (one.places.length === 0) return <p className="soft">{t('Signals.placesNone')}</p>;
  const isRatio = one.places.some((place) => place.rate != null);
  const moved = (value: number | null) => (value == null ? '' : sayDelta(f, unit, value, 0));
  const columns: TableColumnsType<Place> = [
    {
      title: t('Signals.where'),
      render: (_, place, at) => (
        <>
          {one.places[at - 1]?.cut !== place.cut && <div className="soft signal-cut">{t(`Facts.cut.${place.cut}`)}</div>}
          <Link to={centre.path(pageOf(withFilter(view, place.cut, [place.code])))}>{place.name}</Link>
        </>
      ),
    },
    { title: t('Signals.own'), align: 'right', render: (_, place) => `${sayValue(f, unit, place.before)} → ${sayValue(f, unit, place.now)}` },
    { title: <span title={t('Signals.valueHelp')}>{t('Signals.value')}</span>, align: 'right', render: (_, place) => <b>{moved(place.value)}</b> },
    ...(isRatio
      ? ([
          { title: <span title={t('Signals.rateHelp')}>{t('Signals.rate')}</span>, align: 'right', render: (_, place) => moved(place.rate) },
          { title: <span title={t('Signals.mixHelp')}>{t('Signals.mix')}</span>, align: 'right', render: (_, place) => moved(place.mix) },
        ] as TableColumnsType<Place>)
      : []),
  ];
  return (
    <>
      <Table<Place> size="small" rowKey={(place) => `${place.cut} ${place.code}`} columns={columns} dataSource={one.places} pagination={false} scroll={{ x: 'max-content' }} />
      <p className="soft signal-note">{isRatio ? t('Signals.placesRatio') : t('Signals.placesCount')}</p>
    </>
  );
};
