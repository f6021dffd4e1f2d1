import { useTranslation } from 'react-i18next';
import type { Fault } from '../types';
import '../../../Facts/grid.css';

/** Each bad value: where it stands, what is wrong, what would be right. */
export const FaultTable = ({ faults }: { faults: Fault[] }) => {
  const { t } = useTranslation();
  return (
    <div className="grid-scroll wave-faults" tabIndex={0} role="group" aria-label={t('Waves.import.faults')}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col" className="number">{t('Waves.import.line')}</th>
            <th scope="col">{t('Waves.import.column')}</th>
            <th scope="col">{t('Waves.import.value')}</th>
            <th scope="col">{t('Waves.import.wrong')}</th>
            <th scope="col">{t('Waves.import.right')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault, at) => (
            <tr key={at}>
              <td className="number">{fault.line}</td>
              <td>{fault.column}</td>
              <td className="code">{fault.value}</td>
              <td>{t(`Waves.fault.${fault.wrong}`, { defaultValue: fault.wrong })}</td>
              <td>{fault.right}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
