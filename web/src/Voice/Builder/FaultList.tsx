import { useTranslation } from 'react-i18next';
import type { Fault } from '../definition/wrong';
import { useFaultWords } from './context';

interface Props {
  faults: Fault[];
  onOpen: (fault: Fault) => void;
}

/** All that keeps a survey from being published; each line leads to its place. */
export const FaultList = ({ faults, onOpen }: Props) => {
  const { t } = useTranslation();
  const words = useFaultWords();
  const where = ({ page, question, path }: Fault) => {
    if (question) return question.code || t('Voice.faults.question', { number: question.index + 1 });
    if (page) return t('Voice.outline.page', { number: page.index + 1 });
    return t(`Voice.faults.part.${path.split('.')[0]}`, { defaultValue: path });
  };
  return (
    <details className="faults" open={faults.length <= 4}>
      <summary>{t('Voice.faults.title', { count: faults.length })}</summary>
      <ul>
        {faults.map((fault, at) => (
          <li key={at}>
            <button type="button" className="fault" onClick={() => onOpen(fault)}>
              <span className="fault-place">{where(fault)}</span> {words(fault.what)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
};
