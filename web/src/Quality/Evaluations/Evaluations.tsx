import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { CodeSelect } from '../../common/CodeSelect';
import { Page } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import { useUrlState } from '../../common/useUrlState';
import { EvaluationTable } from './EvaluationTable';
import { evaluationsPath } from './paths';
import '../Quality.css';

/** For evaluators: what is to be judged. For leaders: what was found. For agents: how they were judged. */
export const Evaluations = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const judges = centre.can('quality.evaluate') !== undefined;
  const own = centre.can('quality.view') === 'own';
  const [{ state, agent }, setState] = useUrlState({ state: judges ? 'todo' : 'done', agent: '' });
  const states = own ? ['done'] : judges ? ['todo', 'done', 'appealed'] : ['done', 'appealed'];
  return (
    <Page title={own ? t('Judging.evaluation.mine') : t('Quality.nav.evaluations')} subtitle={own ? t('Judging.evaluation.mineText') : t('Judging.evaluation.text')}>
      {!own && (
        <div className="quality-bar">
          <Segmented aria-label={t('Judging.evaluation.state')} value={state} onChange={(next) => setState({ state: String(next) })} options={states.map((value) => ({ value, label: t(`Judging.show.${value}`) }))} />
          {state !== 'todo' && (
            <div className="quality-agent">
              <CodeSelect kind="employees" aria-label={t('Judging.evaluation.agent')} value={agent || null} onChange={(code) => setState({ agent: code })} />
            </div>
          )}
        </div>
      )}
      <EvaluationTable path={evaluationsPath} query={{ state: own ? 'done' : state, agent }} none={t(`Judging.none.${own ? 'own' : states.includes(state) ? state : 'done'}`)} noneText={state === 'todo' && !own ? t('Judging.none.todoText') : undefined} />
    </Page>
  );
};
