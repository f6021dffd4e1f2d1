import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import { boxesOption, heightOf } from '../charts/boxes';
import { sayValue } from '../format';
import type { Dispersion, MetricInfo } from '../types';
import { useDispersion } from '../useFacts';
import { factsQuery, type SettledView } from '../view';

const charted = ['day', 'week', 'month'];

interface Props {
  view: SettledView;
  metric: MetricInfo;
  name: string;
}

/** Whether the members of the first cut differ for good, rise and fall together, or each goes up and down alone: each asks for another remedy. */
export const DispersionSection = ({ view, metric, name }: Props) => {
  const { t } = useTranslation();
  const [cut] = view.by;
  const isAsked = cut != null && charted.includes(view.grain);
  const query = useDispersion(isAsked ? { metric: metric.code, ...factsQuery(view), grain: view.grain, by: cut } : null);
  if (!isAsked) return null;
  const title = t('Facts.dispersion.title', { cut: t(`Facts.cut.${cut}`).toLowerCase() });
  return (
    <Section title={title}>
      <PageState query={query} isEmpty={({ members }) => members.length === 0} empty={<Nothing>{t('Facts.metric.noRows')}</Nothing>}>
        {(data) => <Boxes data={data} title={`${title} · ${name}`} />}
      </PageState>
    </Section>
  );
};

const Boxes = ({ data, title }: { data: Dispersion; title: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const option = useMemo(() => {
    const words = {
      least: t('Facts.dispersion.least'),
      lowerQuarter: t('Facts.dispersion.lowerQuarter'),
      median: t('Facts.dispersion.median'),
      upperQuarter: t('Facts.dispersion.upperQuarter'),
      most: t('Facts.dispersion.most'),
    };
    return boxesOption(data, (box) => box.name || box.code, f, words);
  }, [data, f, t]);
  const say = (value: number) => sayValue(f, data.unit, value);
  return (
    <>
      <Components data={data} />
      <Chart
        title={title}
        option={option}
        height={heightOf(data.members)}
        table={{
          columns: [
            { title: t(`Facts.cut.${data.cut}`) },
            { title: t('Facts.dispersion.periods'), number: true },
            { title: t('Facts.dispersion.least'), number: true },
            { title: t('Facts.dispersion.lowerQuarter'), number: true },
            { title: t('Facts.dispersion.median'), number: true },
            { title: t('Facts.dispersion.upperQuarter'), number: true },
            { title: t('Facts.dispersion.most'), number: true },
          ],
          rows: data.members.map((box) => [box.name || box.code, f.number(box.periods), say(box.least), say(box.lowerQuarter), say(box.median), say(box.upperQuarter), say(box.most)]),
        }}
      />
      <p className="soft control-note">
        {data.others > 0 && <>{t('Facts.dispersion.others', { count: data.members.length, others: f.number(data.others) })} </>}
        {data.tooSmall > 0 && t('Facts.dispersion.tooSmall', { count: data.tooSmall, number: f.number(data.tooSmall), least: data.least })}
      </p>
    </>
  );
};

/** Where it scatters, each part with the remedy that it asks for. */
const Components = ({ data: { components, cut: by, grain } }: { data: Dispersion }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const cut = t(`Facts.cut.${by}`).toLowerCase();
  if (components?.membersShare == null) return <p className="control-verdict">{t('Facts.dispersion.tooFew')}</p>;
  return (
    <>
      <ul className="control-signals">
        <li className="control-signal"><b>{f.percent(components.membersShare, 0)}</b> {t('Facts.dispersion.part.members', { cut })}</li>
        <li className="control-signal"><b>{f.percent(components.periodsShare, 0)}</b> {t('Facts.dispersion.part.periods', { cut })}</li>
        <li className="control-signal"><b>{f.percent(components.aloneShare, 0)}</b> {t('Facts.dispersion.part.alone', { cut })}</li>
      </ul>
      {components.wandering != null && (
        <p className="soft control-note">{t('Facts.dispersion.wandering', { cut, share: f.percent(components.wandering), grain: t(`Facts.grain.${grain}`).toLowerCase() })}</p>
      )}
    </>
  );
};
