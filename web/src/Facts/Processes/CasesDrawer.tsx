import { Drawer, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Query } from '../../api/client';
import { KeysetTable } from '../../common/KeysetTable';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { sayLong } from './say';
import type { CaseLine } from './types';
import { logsPath } from './useLogs';

interface Props {
  id: string;
  part: Query;
  source: string;
  target: string;
  onClose: () => void;
}

/** The cases that go over an arrow, those that wait longest there first. */
export const CasesDrawer = ({ id, part, source, target, onClose }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const long = (seconds: number | null) => sayLong(f, seconds, (days) => t('Processes.days', { days }));
  return (
    <Drawer title={`${source} → ${target}`} open onClose={onClose} size="large">
      <KeysetTable<CaseLine>
        path={`${logsPath}/${id}/cases`}
        query={{ centre: centre.code, ...part, source, target }}
        rowKey="case"
        label={t('Processes.cases')}
        limit={20}
        columns={[
          {
            title: t('Processes.case'),
            render: (_, one) => (
              <details>
                <summary>{one.case}</summary>
                <Timeline
                  className="case-steps"
                  items={one.steps.map((step, at) => ({
                    key: at,
                    content: (
                      <>
                        {step.activity}
                        <div className="soft">
                          {f.dateTime(step.at)}
                          {step.resource && ` · ${step.resource}`}
                        </div>
                      </>
                    ),
                  }))}
                />
              </details>
            ),
          },
          { title: t('Processes.waits'), align: 'right', render: (_, one) => long(one.waitingSeconds) },
          { title: t('Processes.lasts'), align: 'right', render: (_, one) => long(one.seconds) },
          { title: t('Processes.began'), render: (_, one) => f.dateTime(one.from) },
        ]}
      />
    </Drawer>
  );
};
