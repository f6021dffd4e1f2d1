import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { CaseTable } from '../console/CaseTable';
import { Faults } from '../console/Faults';
import { useKnown, useNames } from '../live/Arena';
import { casesOf } from '../live/game';
import { People } from '../seats/delivery/People';
import { Spending } from '../seats/delivery/Spending';
import { openCases } from './course';
import { Stands } from './Stands';
import type { Row } from './types';

/** How everything stood at that second: what the trainer's desk would have shown. */
export const Floor = ({ row }: { row: Row }) => {
  const { t } = useTranslation();
  const { unitOf } = useNames();
  const cases = casesOf(useKnown());
  const figures = [
    { key: 'moved', value: row.moved, more: t('Replay.figure.onPace', { count: row.onPace }) },
    { key: 'held', value: row.held, more: t('Replay.figure.cancelled', { count: row.cancelled }) },
    { key: 'open', value: openCases(row), more: t('Replay.figure.reported', { count: row.reported }) },
    { key: 'failing', value: row.failing, more: t('Replay.figure.down', { count: row.down }) },
  ] as const;
  return (
    <div className="replay-floor">
      <ul className="replay-figures">
        {figures.map(({ key, value, more }) => (
          <li key={key}>
            <b>{value}</b> {t(`Replay.figure.${key}`, { unit: unitOf(row.moved) })} <span className="soft">{more}</span>
          </li>
        ))}
      </ul>
      <Section title={t('Replay.stands')}>
        <Stands />
      </Section>
      <Section title={t('Play.console.faults')}>
        <Faults />
      </Section>
      <Section title={t('Play.console.cases', { count: openCases(row) })}>
        <CaseTable cases={cases} />
      </Section>
      <div className="replay-two">
        <Section title={t('Play.delivery.people')}>
          <People isMine={false} />
        </Section>
        <Section title={t('Play.delivery.money')}>
          <Spending />
        </Section>
      </div>
    </div>
  );
};
