import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { Page } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import { EvaluationTable } from '../Evaluations/EvaluationTable';
import type { PlanForm } from '../types';
import { drawPath, planPath } from './paths';
import '../Quality.css';

/** The contacts of one draw, and how far their evaluators are. */
export const DrawPage = () => {
  const { t } = useTranslation();
  const { code = '', number = '' } = useParams();
  const centre = useCentre();
  const query = { centre: centre.code };
  const plan = useQuery({ queryKey: ['quality-plan', code, query], queryFn: ({ signal }) => api.getTagged<PlanForm>(planPath(code), { query, signal }) });
  return (
    <Page title={t('Quality.draw.numbered', { number })} subtitle={<Link to={centre.path(planPath(code))}>{plan.data?.data.name ?? code}</Link>}>
      <EvaluationTable path={`${drawPath(code, number)}/evaluations`} none={t('Quality.draw.none')} />
    </Page>
  );
};
