import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { Page } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import { NewCalibration } from '../Calibrations/NewCalibration';
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
  const [calibrates, setCalibrates] = useState(false);
  const drawn = plan.data?.data;
  const name = t('Judging.draw.numbered', { number });
  return (
    <Page
      title={name}
      subtitle={<Link to={centre.path(planPath(code))}>{drawn?.name ?? code}</Link>}
      actions={drawn && <Button onClick={() => setCalibrates(true)}>{t('Judging.calibration.ofDraw')}</Button>}
    >
      <EvaluationTable path={`${drawPath(code, number)}/evaluations`} none={t('Judging.draw.none')} />
      {drawn && calibrates && <NewCalibration draw={{ plan: drawn, number: Number(number), name: `${drawn.name} ${name}` }} onClose={() => setCalibrates(false)} />}
    </Page>
  );
};
