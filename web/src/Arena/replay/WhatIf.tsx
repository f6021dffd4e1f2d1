import { useLayoutEffect, useRef, useState } from 'react';
import { DownOutlined, ExperimentOutlined, UpOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { gamePath } from '../console/paths';
import { minutes } from '../live/clock';
import type { Agreement, Game } from '../live/types';
import { questionOf, type Wish } from './course';
import { ForkResult } from './ForkResult';
import type { BotProcess, Course, ForkAnswer, ForkQuestion, Moment } from './types';
import { WhatIfForm } from './WhatIfForm';

interface Props {
  game: string;
  course: Course;
  second: number;
  moment: Moment;
  /** What the scenario's own bots agree on for this round. */
  bots: BotProcess | undefined;
  rounds: number;
  isOpen: boolean;
  setOpen: (next: boolean) => void;
}

/** From this second on bots play, many times as it was and with a change; the answer stands above the question. */
export const WhatIf = ({ game, course, second, moment, bots, rounds, isOpen, setOpen }: Props) => {
  const { t } = useTranslation();
  const { code: centre } = useCentre();
  const agreed = moment.pieces.agreement as Agreement;
  const was = { parts: (moment.pieces.game as Game).parts, limits: agreed.limits, shares: agreed.shares };
  const [wish, setWish] = useState<Partial<Wish>>({});
  const full: Wish = { decay: null, buys: null, newFaults: false, toTheEnd: false, runs: 200, ...was, ...wish };
  const change = (some: Partial<Wish>) => setWish((before) => ({ ...before, ...some }));
  const ask = useMutation({ mutationFn: (question: ForkQuestion) => api.post<ForkAnswer>(`${gamePath(game)}/what-if`, question, { query: { centre } }) });
  const answer = useRef<HTMLDivElement>(null);
  // Whoever asks below a long form looks at the form.
  useLayoutEffect(() => {
    if (ask.data) answer.current?.scrollIntoView({ block: 'start' });
  }, [ask.data]);
  const time = minutes(second * 1000);
  return (
    <Section
      title={t('Replay.whatIf.title', { time })}
      className="what-if"
      extra={
        <Button type={isOpen ? 'default' : 'primary'} icon={isOpen ? <UpOutlined /> : <DownOutlined />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('Replay.whatIf.close') : t('Replay.whatIf.open')}
        </Button>
      }
    >
      {isOpen && (
        <>
          <div aria-live="polite" ref={answer} className="what-if-answer">
            {ask.data && ask.variables && (
              <>
                {ask.variables.second !== second && <Alert type="info" showIcon title={t('Replay.whatIf.earlier', { time: minutes(ask.variables.second * 1000) })} />}
                <ForkResult answer={ask.data} from={ask.variables.second} />
              </>
            )}
          </div>
          <p className="soft">{t('Replay.whatIf.text')}</p>
          <WhatIfForm was={was} wish={full} change={change} bots={bots} isLast={course.round + 1 >= rounds} />
          <ProblemAlert error={ask.error} className="gap-below" />
          <div className="what-if-acts">
            <Button type="primary" icon={<ExperimentOutlined />} loading={ask.isPending} onClick={() => ask.mutate(questionOf(course.round, second, was, full))}>
              {t('Replay.whatIf.ask', { time })}
            </Button>
            {bots && <Button onClick={() => change({ parts: bots.parts, limits: bots.limits, shares: bots.shares })}>{t('Replay.whatIf.shipped')}</Button>}
            <Button type="text" disabled={Object.keys(wish).length === 0} onClick={() => setWish({})}>
              {t('Replay.whatIf.reset')}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
};
