import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { dayOption } from './charts';
import { useShown } from './shown';

/** Who was asked, who answered, who stopped, and when. */
export const ResponseSection = () => {
  const { t } = useTranslation();
  const f = useFormats();
  const { wave, results, group } = useShown();
  const { days, answers, partial } = results.result;
  const counted = useMemo(() => days.map((one) => ({ day: one.answer, count: one.count })), [days]);
  const option = useMemo(() => dayOption(counted, f, { count: t('Results.answers') }), [counted, f, t]);
  const { made, answered, optedOut } = wave.invitations;
  const facts: [string, string][] = group.cut
    ? [
        [t('Results.answers'), f.number(answers)],
        [t('Results.partial'), f.number(partial)],
      ]
    : [
        ...(wave.population ? [[t('Results.population'), f.number(wave.population)] as [string, string]] : []),
        ...(wave.asked ? [[t('Results.asked'), f.number(wave.asked)] as [string, string]] : []),
        [t('Results.invited'), f.number(made)],
        ...(made > 0 ? ([[t('Results.invitedAnswered'), `${f.number(answered)} (${f.percent(answered / made)})`], [t('Results.optedOut'), f.number(optedOut)]] as [string, string][]) : []),
        [t('Results.answers'), f.number(answers)],
        [t('Results.begun'), f.number(wave.begun)],
        [t('Results.partial'), f.number(wave.partial)],
      ];
  const { weighting } = results.result;
  if (weighting) facts.push([t('Results.designEffect'), t('Results.designEffectIs', { effect: f.number(weighting.designEffect, 2), effective: f.number(weighting.effective) })]);
  return (
    <Section title={t('Results.responseTitle')}>
      <dl className="answer-facts response-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {days.length > 1 && (
        <Chart
          title={t('Results.byDay')}
          option={option}
          height={190}
          table={{ columns: [{ title: t('Results.day') }, { title: t('Results.answers'), number: true }], rows: counted.map((one) => [f.date(one.day, true), f.number(one.count)]) }}
        />
      )}
    </Section>
  );
};
