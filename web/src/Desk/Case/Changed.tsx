import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import type { CaseForm } from '../types';

interface Props {
  error: unknown;
  one: CaseForm;
  /** Looks at what is there now. */
  onLook: () => void;
}

/** What went wrong with an act; where somebody else was first, what they changed, so that one decides again on what is there. */
export const Changed = ({ error, one, onLook }: Props) => {
  const { t } = useTranslation();
  const current = error instanceof ProblemError && error.status === 412 ? (error.problem.current as CaseForm | undefined) : undefined;
  if (!current) return <ProblemAlert error={error} className="gap-below" />;
  const rows: [string, string | undefined, string | undefined][] = [
    [t('Desk.state'), one.stateName, current.stateName],
    [t('Desk.priority'), one.priorityName, current.priorityName],
    [t('Desk.owner'), one.owner.name, current.owner.name],
    [t('Desk.worker'), one.worker?.name, current.worker?.name],
    [t('Desk.title'), one.title, current.title],
  ];
  const changed = rows.filter(([, before, after]) => before !== after);
  return (
    <Alert
      className="gap-below"
      type="warning"
      role="alert"
      title={t('Common.problem.changed')}
      description={
        <>
          <ul className="desk-changed">
            {changed.map(([name, before, after]) => (
              <li key={name}>
                {name}: {before ?? t('Desk.nobodyWorks')} → <b>{after ?? t('Desk.nobodyWorks')}</b>
              </li>
            ))}
            {changed.length === 0 && <li>{t('Desk.case.changedElse')}</li>}
          </ul>
          <Button size="small" onClick={onLook}>
            {t('Desk.case.lookAgain')}
          </Button>
        </>
      }
    />
  );
};
