import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import { EvaluationTable } from '../Evaluations/EvaluationTable';
import { drawPath, planPath } from './paths';
import '../Quality.css';

/** The contacts of one draw, and how far their evaluators are. */
export const DrawPage = () => {
  const { t } = useTranslation();
  const { code = '', number = '' } = useParams();
  const centre = useCentre();
  return (
    <Page title={t('Quality.draw.numbered', { number })} subtitle={<Link to={centre.path(planPath(code))}>{code}</Link>}>
      <EvaluationTable path={`${drawPath(code, number)}/evaluations`} none={t('Quality.draw.none')} />
    </Page>
  );
};
