import type { ReactNode } from 'react';
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
  title: string;
  /** Which cases. */
  query: Query;
  /** What can be done with them. */
  actions?: ReactNode;
  onClose: () => void;
}

/** Cases behind a number: over an arrow those that wait longest there first, else those that take longest. */
export const CasesDrawer = ({ id, title, query, actions, onClose }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const long = (seconds: number | null) => sayLong(f, seconds, (days) => t('Processes.days', { days }));
  return (
    <Drawer title={title} open onClose={onClose} size="large" extra={actions}>
      <KeysetTable<CaseLine>
        path={`${logsPath}/${id}/cases`}
        query={{ centre: centre.code, ...query }}
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
          ...(query.source ? [{ title: t('Processes.waits'), align: 'right' as const, render: (_: unknown, one: CaseLine) => long(one.waitingSeconds) }] : []),
          { title: t('Processes.lasts'), align: 'right', render: (_, one) => long(one.seconds) },
          { title: t('Processes.began'), render: (_, one) => f.dateTime(one.from) },
        ]}
      />
    </Drawer>
  );
};
