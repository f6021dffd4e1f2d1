import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { KeysetTable } from '../../common/KeysetTable';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { PlanCard } from '../types';
import { planPath, plansPath } from './paths';
import '../Quality.css';

/** How contacts are drawn to be judged. */
export const Plans = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const { number } = useFormats();
  const begin = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate(centre.path(planPath('new')))}>
      {t('Judging.plan.add')}
    </Button>
  );
  return (
    <Page title={t('Quality.nav.plans')} subtitle={t('Judging.plan.text')} actions={begin}>
      <Section flush>
        <KeysetTable<PlanCard>
          path={plansPath}
          query={{ centre: centre.code }}
          rowKey="code"
          label={t('Quality.nav.plans')}
          onOpen={({ code }) => void navigate(centre.path(planPath(code)))}
          empty={<Nothing title={t('Judging.plan.none')} action={begin}>{t('Judging.plan.noneText')}</Nothing>}
          columns={[
            {
              title: t('Judging.plan.name'),
              render: (_, { code, name }) => (
                <>
                  <Link className="quality-name" to={centre.path(planPath(code))} onClick={(event) => event.stopPropagation()}>
                    {name}
                  </Link>
                  <div className="soft code">{code}</div>
                </>
              ),
            },
            { title: t('Judging.plan.draws'), align: 'right', render: (_, { draws }) => number(draws) },
          ]}
        />
      </Section>
    </Page>
  );
};
