import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../live/types';

/** A report that may be a duplicate says of what. */
export const TwinNote = ({ twins }: { twins: CaseView[] }) => {
  const { t } = useTranslation();
  if (twins.length === 0) return null;
  return (
    <p className="twin-note">
      <span aria-hidden="true">= </span>
      {t('Play.clerk.twins', { cases: twins.map((one) => `#${one.case + 1}`).join(' ') })}
    </p>
  );
};
