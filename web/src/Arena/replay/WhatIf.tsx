import { useState } from 'react';
import { ExperimentOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { gamePath } from '../console/paths';
import { minutes } from '../live/clock';
import { parts as allParts, type Agreement, type Game } from '../live/types';
import { PriorityMark } from '../seats/PriorityMark';
import { questionOf, type Wish } from './course';
import { ForkResult } from './ForkResult';
import type { BotProcess, Course, ForkAnswer, ForkQuestion, Moment } from './types';

interface Props {
  game: string;
  course: Course;
  second: number;
  moment: Moment;
  /** What the scenario's own bots agree on for this round. */
  bots: BotProcess | undefined;
  rounds: number;
}

const runs = [50, 100, 200, 500] as const;

/** From this second on bots play, many times as it was and with a change. */
export const WhatIf = ({ game, course, second, moment, bots, rounds }: Props) => {
  const { t } = useTranslation();
  const { code: centre } = useCentre();
  const agreed = moment.pieces.agreement as Agreement;
  const was = { parts: (moment.pieces.game as Game).parts, limits: agreed.limits, shares: agreed.shares };
  const [wish, setWish] = useState<Partial<Wish>>({});
  const full: Wish = { decay: null, buys: null, newFaults: false, toTheEnd: false, runs: 200, ...was, ...wish };
  const change = (some: Partial<Wish>) => setWish((before) => ({ ...before, ...some }));
  const ask = useMutation({ mutationFn: (question: ForkQuestion) => api.post<ForkAnswer>(`${gamePath(game)}/what-if`, question, { query: { centre } }) });
  const three = (field: 'limits' | 'shares', priority: number, value: number) => change({ [field]: full[field].map((one, i) => (i === priority ? value : one)) });
  const time = minutes(second * 1000);
  const isLast = course.round + 1 >= rounds;
  return (
    <Section title={t('Replay.whatIf.title', { time })} className="what-if">
      <p className="soft">{t('Replay.whatIf.text')}</p>
      <div className="what-if-form">
        <fieldset>
          <legend>{t('Replay.whatIf.parts')}</legend>
          <div className="what-if-parts">
            {allParts.map((part) => (
              <Checkbox key={part} checked={full.parts.includes(part)} onChange={({ target }) => change({ parts: target.checked ? [...full.parts, part] : full.parts.filter((one) => one !== part) })}>
                {t(`Play.part.${part}`)}
                {full.parts.includes(part) !== was.parts.includes(part) && <span className="what-if-changed"> {t('Replay.whatIf.changed')}</span>}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('Replay.whatIf.rules')}</legend>
          <table className="rules">
            <thead>
              <tr>
                <th scope="col">{t('Play.rules.priority')}</th>
                <th scope="col">{t('Play.rules.limit')}</th>
                <th scope="col">{t('Play.rules.share')}</th>
              </tr>
            </thead>
            <tbody>
              {[0, 1, 2].map((i) => (
                <tr key={i}>
                  <td>
                    <PriorityMark priority={i + 1} />
                  </td>
                  <td>
                    <InputNumber aria-label={t('Play.rules.limitOf', { priority: i + 1 })} min={0} max={3600} precision={0} value={Math.round((full.limits[i] ?? 0) / 1000)} onChange={(value) => value !== null && three('limits', i, value * 1000)} />
                  </td>
                  <td>
                    <InputNumber aria-label={t('Play.rules.shareOf', { priority: i + 1 })} min={0} max={100} precision={0} value={full.shares[i] ?? 100} onChange={(value) => value !== null && three('shares', i, value)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="what-if-line">
            <label htmlFor="what-if-decay">{t('Play.console.decay')}</label>
            <InputNumber id="what-if-decay" min={0.1} max={5} step={0.1} placeholder={t('Replay.whatIf.asItWas')} value={full.decay} onChange={(decay) => change({ decay })} />
          </p>
        </fieldset>
        <fieldset>
          <legend>{t('Replay.whatIf.bots')}</legend>
          <Segmented
            aria-label={t('Replay.whatIf.buys')}
            options={[
              { value: 'asItWas', label: bots?.buys ? t('Replay.whatIf.botsBuy') : t('Replay.whatIf.botsDoNot') },
              { value: 'yes', label: t('Replay.whatIf.buysYes') },
              { value: 'no', label: t('Replay.whatIf.buysNo') },
            ]}
            value={full.buys === null ? 'asItWas' : full.buys ? 'yes' : 'no'}
            onChange={(value) => change({ buys: value === 'asItWas' ? null : value === 'yes' })}
          />
          <Segmented
            aria-label={t('Replay.whatIf.faults')}
            options={[
              { value: false, label: t('Replay.whatIf.sameFaults') },
              { value: true, label: t('Replay.whatIf.newFaults') },
            ]}
            value={full.newFaults}
            onChange={(newFaults) => change({ newFaults })}
          />
          {!isLast && (
            <Segmented
              aria-label={t('Replay.whatIf.reach')}
              options={[
                { value: false, label: t('Replay.whatIf.thisRound') },
                { value: true, label: t('Replay.whatIf.toTheEnd') },
              ]}
              value={full.toTheEnd}
              onChange={(toTheEnd) => change({ toTheEnd })}
            />
          )}
          <Segmented aria-label={t('Replay.whatIf.runs')} options={runs.map((one) => ({ value: one as number, label: t('Replay.whatIf.runsOf', { count: one }) }))} value={full.runs} onChange={(one) => change({ runs: one })} />
        </fieldset>
      </div>
      <div className="what-if-acts">
        <Button type="primary" icon={<ExperimentOutlined />} loading={ask.isPending} onClick={() => ask.mutate(questionOf(course.round, second, was, full))}>
          {t('Replay.whatIf.ask', { time })}
        </Button>
        {bots && <Button onClick={() => change({ parts: bots.parts, limits: bots.limits, shares: bots.shares })}>{t('Replay.whatIf.shipped')}</Button>}
        <Button type="text" disabled={Object.keys(wish).length === 0} onClick={() => setWish({})}>
          {t('Replay.whatIf.reset')}
        </Button>
      </div>
      <ProblemAlert error={ask.error} className="gap-below" />
      <div aria-live="polite">
        {ask.data && ask.variables && (
          <>
            {ask.variables.second !== second && <Alert type="info" showIcon className="gap-below" title={t('Replay.whatIf.earlier', { time: minutes(ask.variables.second * 1000) })} />}
            <ForkResult answer={ask.data} from={ask.variables.second} />
          </>
        )}
      </div>
    </Section>
  );
};
