import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { KeysetTable } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { CalibrationCard } from '../types';
import { NewCalibration } from './NewCalibration';
import { calibrationPath, calibrationsPath } from './paths';
import '../Quality.css';

/** Whether evaluators judge alike. */
export const Calibrations = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const { dateTime, number } = useFormats();
  const [adds, setAdds] = useState(false);
  const edits = centre.can('quality.edit') !== undefined;
  const begin = edits && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdds(true)}>
      {t('Judging.calibration.add')}
    </Button>
  );
  return (
    <Page title={t('Quality.nav.calibrations')} subtitle={t('Judging.calibration.text')} actions={begin}>
      <Section flush>
        <KeysetTable<CalibrationCard>
          path={calibrationsPath}
          query={{ centre: centre.code }}
          rowKey="number"
          label={t('Quality.nav.calibrations')}
          onOpen={(one) => void navigate(centre.path(calibrationPath(one.number)))}
          empty={<Nothing title={t('Judging.calibration.none')} action={begin}>{t('Judging.calibration.noneText')}</Nothing>}
          columns={[
            {
              title: t('Judging.plan.name'),
              render: (_, one) => (
                <Link className="quality-name" to={centre.path(calibrationPath(one.number))} onClick={(event) => event.stopPropagation()}>
                  {one.name}
                </Link>
              ),
            },
            {
              title: t('Judging.evaluation.state'),
              render: (_, one) => (
                <span className="quality-facts">
                  <Mark tone={one.closedAt ? 'good' : 'plain'}>{one.closedAt ? t('Judging.calibration.closed') : t('Judging.calibration.open')}</Mark>
                  {one.mine > 0 && <Mark tone="bad">{t('Judging.calibration.mine', { count: one.mine })}</Mark>}
                </span>
              ),
            },
            { title: t('Judging.calibration.size'), render: (_, one) => t('Judging.calibration.sized', { contacts: one.contacts, evaluators: one.evaluators }) },
            { title: t('Judging.draw.progress'), align: 'right', render: (_, one) => `${number(one.done)} / ${number(one.contacts * one.evaluators)}` },
            { title: t('Judging.calibration.agreement'), align: 'right', render: (_, one) => number(one.agreement, 2) },
            { title: t('Judging.evaluation.when'), render: (_, one) => dateTime(one.closedAt ?? one.openedAt) },
          ]}
        />
      </Section>
      {adds && <NewCalibration onClose={() => setAdds(false)} />}
    </Page>
  );
};
