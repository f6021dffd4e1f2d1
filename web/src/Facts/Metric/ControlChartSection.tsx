import { useState } from 'react';
import { EyeFilled, EyeOutlined, FlagOutlined } from '@ant-design/icons';
import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { daysBetween } from '../dates';
import type { ControlChart, Grain, MetricInfo } from '../types';
import { factsKey, useControlChart } from '../useFacts';
import { ruleSets, setOf } from '../rules';
import { factsQuery, type SettledView, type View } from '../view';
import { AllowedRange } from './AllowedRange';
import { ControlPicture } from './ControlPicture';
import { EventForm } from './EventForm';
import { RuleLengths } from './RuleLengths';

/** As many as the server draws. */
const mostPoints = 10_000;

const perDay: Partial<Record<Grain, number>> = { hour: 24, interval: 96 };

const isoDate = 'YYYY-MM-DD';

interface Props {
  view: SettledView;
  metric: MetricInfo;
  name: string;
  onChange: (changes: Partial<View>) => void;
}

/** Whether it changed, or does what it always does: nobody should run after chance. */
export const ControlChartSection = ({ view, metric, name, onChange }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const isCharted = view.grain !== 'total';
  // The hours of a week lie over each other: none of them is before or after.
  const isOrdered = view.grain !== 'weekday-hour';
  const isTooMany = (daysBetween(view.from, view.to) + 1) * (perDay[view.grain] ?? 1) > mostPoints;
  const query = useControlChart(isCharted && !isTooMany ? { metric: metric.code, ...factsQuery(view), grain: view.grain, rules: view.rules, baselineTo: view.baselineTo, least: view.least, most: view.most } : null);
  if (!isCharted) return null;
  return (
    <Section title={t('Control.title')}>
      <div className="controls control-bar">
        <label className="control">
          <span>{t('Control.rules')}</span>
          <Select
            aria-label={t('Control.rules')}
            value={setOf(view.rules)}
            onChange={(rules) => onChange({ rules })}
            popupMatchSelectWidth={false}
            options={ruleSets.map((rules) => ({ value: rules, label: t(`Control.set.${rules}`) }))}
          />
        </label>
        {query.data && <RuleLengths rules={view.rules} readBy={query.data.readBy} onChange={(rules) => onChange({ rules })} />}
        {isOrdered && (
          <label className="control">
            <span title={t('Control.baselineHelp')}>{t('Control.baseline')}</span>
            <DatePicker
              aria-label={t('Control.baseline')}
              placeholder={t('Control.baselineNone')}
              value={view.baselineTo ? dayjs(view.baselineTo) : null}
              minDate={dayjs(view.from)}
              maxDate={dayjs(view.to)}
              onChange={(date) => onChange({ baselineTo: date ? date.format(isoDate) : null })}
            />
          </label>
        )}
        <AllowedRange view={view} metric={metric} onChange={onChange} />
        {isOrdered && centre.can('facts.watches') && <WatchButton view={view} metric={metric} chart={query.data} />}
        {isOrdered && centre.can('facts.watches') && <EventButton view={view} />}
      </div>
      {isTooMany ? (
        <p className="soft">{t('Control.tooMany')}</p>
      ) : (
        <PageState query={query} isEmpty={({ points }) => points.length === 0} empty={<Nothing>{t('Facts.metric.noRows')}</Nothing>}>
          {(chart) => <ControlPicture chart={chart} metric={metric} name={name} />}
        </PageState>
      )}
    </Section>
  );
};

/** Looks at this view after each import, so that nobody need do it. */
const WatchButton = ({ view, metric, chart }: { view: SettledView; metric: MetricInfo; chart: ControlChart | undefined }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { filter } = factsQuery(view);
  const watch = chart?.watch;
  const isSame = watch != null && watch.rules === view.rules && (watch.baselineTo ?? null) === view.baselineTo;
  const renews = [factsKey()];
  const put = useSave({
    send: () => api.put('facts/watches', { metric: metric.code, filter, grain: view.grain, rules: view.rules, baselineTo: view.baselineTo }, { query: { centre: centre.code } }),
    done: t('Facts.watch.on'),
    renews,
  });
  const remove = useSave({
    send: () => api.delete('facts/watches', { query: { centre: centre.code, metric: metric.code, filter, grain: view.grain } }),
    done: t('Facts.watch.off'),
    renews,
  });
  return (
    <>
      {!isSame && (
        <Button icon={<EyeOutlined />} disabled={!chart} loading={put.isPending} onClick={() => put.mutate()} title={t('Facts.watch.help')}>
          {watch ? t('Facts.watch.change') : t('Facts.watch.set')}
        </Button>
      )}
      {watch && (
        <Button icon={<EyeFilled />} loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('Facts.watch.stop')}
        </Button>
      )}
    </>
  );
};

const EventButton = ({ view }: { view: SettledView }) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [only] = view.filters;
  const cut = view.filters.length === 1 && only?.values.length === 1 ? only : undefined;
  return (
    <>
      <Button icon={<FlagOutlined />} onClick={() => setIsOpen(true)}>
        {t('Facts.event.add')}
      </Button>
      {isOpen && <EventForm day={view.to} cut={cut && { cut: cut.cut, code: cut.values[0] ?? '' }} onClose={() => setIsOpen(false)} />}
    </>
  );
};
