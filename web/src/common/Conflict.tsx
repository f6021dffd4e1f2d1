import type { ReactNode } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import './Conflict.css';

interface Props<T extends object> {
  theirs: T;
  mine: T;
  fields: string[];
  label: (field: string) => string;
  show: (field: string, value: unknown) => ReactNode;
  onDecide: (take: 'theirs' | 'mine') => void;
  /** Where one can stand below the other. */
  onBoth?: () => void;
}

const valueOf = (record: object, field: string) => (record as Record<string, unknown>)[field] ?? null;

export const differing = (theirs: object, mine: object, fields: string[]) =>
  fields.filter((field) => JSON.stringify(valueOf(theirs, field)) !== JSON.stringify(valueOf(mine, field)));

/** Two people edited one record: what the other left beside what was about to be saved, and the choice between them. */
export const Conflict = <T extends object>({ theirs, mine, fields, label, show, onDecide, onBoth }: Props<T>) => {
  const { t } = useTranslation();
  const differ = differing(theirs, mine, fields);
  return (
    <Alert
      type="warning"
      role="alert"
      className="gap-below"
      title={t('Common.problem.changed')}
      description={
        <div className="conflict">
          {differ.length > 0 && (
            <table>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{t('Common.conflict.theirs')}</th>
                  <th scope="col">{t('Common.conflict.mine')}</th>
                </tr>
              </thead>
              <tbody>
                {differ.map((field) => (
                  <tr key={field}>
                    <th scope="row">{label(field)}</th>
                    <td>{show(field, valueOf(theirs, field))}</td>
                    <td>{show(field, valueOf(mine, field))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <div className="button-row">
            <Button size="small" onClick={() => onDecide('theirs')}>
              {t('Common.conflict.takeTheirs')}
            </Button>
            <Button size="small" onClick={() => onDecide('mine')}>
              {t('Common.conflict.keepMine')}
            </Button>
            {onBoth && (
              <Button size="small" onClick={onBoth}>
                {t('Common.conflict.keepBoth')}
              </Button>
            )}
          </div>
        </div>
      }
    />
  );
};
