import { SoundOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Query } from '../../api/client';
import { KeysetTable } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { EvaluationCard } from '../types';
import { evaluationPath } from './paths';

/** A list of evaluations. */
export const EvaluationTable = ({ path, query = {}, none, noneText }: { path: string; query?: Query; none: string; noneText?: string }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const { dateTime, number } = useFormats();
  const own = centre.can('quality.view') === 'own';
  return (
    <Section flush>
      <KeysetTable<EvaluationCard>
        path={path}
        query={{ centre: centre.code, ...query }}
        rowKey="number"
        label={t('Quality.nav.evaluations')}
        onOpen={(one) => void (one.canOpen && navigate(centre.path(evaluationPath(one.number))))}
        empty={<Nothing title={none}>{noneText}</Nothing>}
        columns={[
          {
            title: t('Judging.evaluation.one'),
            render: (_, one) => (
              <>
                {one.canOpen ? (
                  <Link className="quality-name" to={centre.path(evaluationPath(one.number))} onClick={(event) => event.stopPropagation()}>
                    {t('Judging.evaluation.numbered', { number: one.number })}
                  </Link>
                ) : (
                  <span className="quality-name">{t('Judging.evaluation.numbered', { number: one.number })}</span>
                )}
                <div className="soft code">
                  {one.kind === 'case' ? t('Judging.evaluation.case', { number: one.contact }) : one.contact} {one.recorded && <SoundOutlined title={t('Judging.evaluation.recorded')} aria-label={t('Judging.evaluation.recorded')} />}
                </div>
              </>
            ),
          },
          { title: t('Judging.evaluation.contactAt'), render: (_, one) => dateTime(one.contactStarted) },
          ...(own ? [] : [{ title: t('Judging.evaluation.agent'), render: (_: unknown, one: EvaluationCard) => <>{one.agent.name}<div className="soft">{one.agent.team}</div></> }]),
          { title: t('Judging.evaluation.state'), render: (_, one) => <StateMark one={one} /> },
          { title: t('Judging.evaluation.score'), align: 'right', render: (_, one) => <Scored one={one} /> },
          ...(own ? [] : [{ title: t('Judging.evaluation.evaluator'), render: (_: unknown, one: EvaluationCard) => one.evaluator ?? <span className="soft">{t('Judging.evaluation.nobody')}</span> }]),
          { title: t('Judging.evaluation.when'), render: (_, one) => (one.submittedAt ? dateTime(one.submittedAt) : <span className={one.overdue ? 'score-missing' : undefined}>{t('Judging.evaluation.due', { date: dateTime(one.dueAt) })}</span>) },
        ]}
      />
    </Section>
  );

  function Scored({ one }: { one: EvaluationCard }) {
    return (
      <>
        <b className={one.fatal > 0 ? 'score-missing' : undefined}>{number(one.score, 1)}</b>
        {one.scoreBefore != null && <div className="soft">{t('Judging.evaluation.before', { score: number(one.scoreBefore, 1) })}</div>}
      </>
    );
  }
};

export const StateMark = ({ one }: { one: EvaluationCard }) => {
  const { t } = useTranslation();
  return (
    <span className="quality-facts">
      <Mark tone={one.state === 'acknowledged' || one.state === 'decided' ? 'good' : one.state === 'appealed' ? 'bad' : 'plain'}>{t(`Judging.state.${one.state}`)}</Mark>
      {one.overdue && <Mark tone="bad">{t('Judging.evaluation.overdue')}</Mark>}
      {one.fatal > 0 && <Mark tone="bad">{t('Judging.gravity.fatal')}</Mark>}
      {one.critical > 0 && <Mark tone="bad">{t('Judging.evaluation.criticalError')}</Mark>}
      {one.decision && <Mark>{t(`Judging.decision.${one.decision}`)}</Mark>}
      {!one.counts && <Mark>{t('Judging.evaluation.notCounted')}</Mark>}
    </span>
  );
};
