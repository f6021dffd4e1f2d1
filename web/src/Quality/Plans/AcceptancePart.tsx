import { useCallback, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Chart } from '../../common/Chart';
import type { ChartInk } from '../../common/chartInk';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import type { AcceptanceCurve } from '../types';
import type { PlanDraft } from './PlanFields';
import { plansPath } from './paths';

/** What a number of bad ones that are let pass means, and the smallest draw that keeps two risks. */
export const AcceptancePart = () => {
  const { t } = useTranslation();
  const form = Form.useFormInstance<PlanDraft>();
  const size = Form.useWatch<number | undefined>(['plan', 'size']);
  const accept = Form.useWatch<number | null | undefined>(['plan', 'accept']);
  const query = { centre: useCentre().code, size, accept };
  const isAsked = size != null && accept != null && accept < size;
  const curve = useQuery({ queryKey: ['acceptance', query], queryFn: ({ signal }) => api.get<AcceptanceCurve>(`${plansPath}/acceptance`, { query, signal }), enabled: isAsked, placeholderData: keepPreviousData });
  const take = (found: AcceptanceCurve) => form.setFieldsValue({ plan: { size: found.size, accept: found.accept, rule: 'proportional', leastPerAgent: 0, overlongTimes: 1, cameBackTimes: 1 } });
  return (
    <>
      <Form.Item name={['plan', 'accept']} label={t('Judging.accept.atMost')} extra={t('Judging.accept.help')}>
        <InputNumber min={0} max={Math.max(0, (size ?? 1) - 1)} />
      </Form.Item>
      <details className="plan-more">
        <summary>{t('Judging.accept.design')}</summary>
        <Designer onFound={take} />
      </details>
      {isAsked && curve.data && <Curve found={curve.data} />}
    </>
  );
};

const percents = (share: number) => Math.round(share * 1000) / 10;

const Designer = ({ onFound }: { onFound: (found: AcceptanceCurve) => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [good, setGood] = useState(0.01);
  const [goodRisk, setGoodRisk] = useState(0.05);
  const [bad, setBad] = useState(0.05);
  const [badRisk, setBadRisk] = useState(0.1);
  const find = useSave({ send: () => api.get<AcceptanceCurve>(`${plansPath}/acceptance/design`, { query: { ...query, good, goodRisk, bad, badRisk } }), quiet: true, onDone: onFound });
  const asked: [string, number, (share: number) => void][] = [
    [t('Judging.accept.good'), good, setGood],
    [t('Judging.accept.goodRisk'), goodRisk, setGoodRisk],
    [t('Judging.accept.bad'), bad, setBad],
    [t('Judging.accept.badRisk'), badRisk, setBadRisk],
  ];
  return (
    <>
      <div className="edit-row">
        {asked.map(([label, share, set]) => (
          <label key={label} className="quality-field">
            <span>{label}</span>
            <InputNumber min={0.1} max={99} step={0.5} suffix="%" value={percents(share)} onChange={(percent) => percent != null && set(percent / 100)} />
          </label>
        ))}
      </div>
      <ProblemAlert error={find.error} className="gap-below" />
      <Button onClick={() => find.mutate()} loading={find.isPending}>
        {t('Judging.accept.find')}
      </Button>
    </>
  );
};

const Curve = ({ found }: { found: AcceptanceCurve }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const option = useCallback(
    (ink: ChartInk, axis: object) => ({
      grid: { left: 56, right: 24, top: 20, bottom: 48 },
      xAxis: { ...axis, type: 'value', name: t('Judging.accept.share'), nameLocation: 'middle', nameGap: 30, min: 0, max: found.curve.at(-1)?.share, axisLabel: { formatter: (share: number) => f.percent(share) } },
      yAxis: { ...axis, type: 'value', min: 0, max: 1, axisLabel: { formatter: (chance: number) => f.percent(chance) } },
      tooltip: { trigger: 'axis', valueFormatter: (chance: number) => f.percent(chance) },
      series: [
        {
          type: 'line',
          name: t('Judging.accept.passes'),
          showSymbol: false,
          color: ink.series[0],
          data: found.curve.map(({ share, passes }) => [share, passes]),
          markLine: { symbol: 'none', label: { show: false }, data: [{ xAxis: found.passesUsually }, { xAxis: found.passesRarely }] },
        },
      ],
    }),
    [found, t, f],
  );
  return (
    <>
      <p aria-live="polite">{t('Judging.accept.says', { size: f.number(found.size), accept: f.number(found.accept), usually: f.percent(found.passesUsually), rarely: f.percent(found.passesRarely) })}</p>
      <Chart
        title={t('Judging.accept.curve', { size: found.size, accept: found.accept })}
        height={240}
        option={option}
        table={{
          columns: [
            { title: t('Judging.accept.share'), number: true },
            { title: t('Judging.accept.passes'), number: true },
          ],
          rows: found.curve.filter((_, at) => at % 5 === 0).map(({ share, passes }) => [f.percent(share), f.percent(passes)]),
        }}
      />
    </>
  );
};
