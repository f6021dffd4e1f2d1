import { useState } from 'react';
import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../definition/wrong';
import { useFaultWords } from './context';

interface Props {
  faults: Fault[];
  onOpen: (fault: Fault) => void;
}

/** All that keeps a survey from being published; each line leads to its place. It opens over the page, so that nothing jumps while one types. */
export const FaultList = ({ faults, onOpen }: Props) => {
  const { t } = useTranslation();
  const words = useFaultWords();
  const [isOpen, setIsOpen] = useState(false);
  const where = ({ page, question, path, rest }: Fault) => {
    const part = t(`Voice.faults.inside.${rest.split('.')[0]}`, { defaultValue: '' });
    if (question && part) return `${question.code} · ${part}`;
    if (question) return question.code || t('Voice.faults.question', { number: question.index + 1 });
    if (page) return t('Voice.outline.page', { number: page.index + 1 });
    return t(`Voice.faults.part.${path.split('.')[0]}`, { defaultValue: path });
  };
  const list = (
    <ul className="faults">
      {faults.map((fault, at) => (
        <li key={at}>
          <button
            type="button"
            className="fault"
            onClick={() => {
              setIsOpen(false);
              onOpen(fault);
            }}
          >
            <span className="fault-place">{where(fault)}</span> {words(fault.what)}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={isOpen} onOpenChange={setIsOpen} content={list}>
      <Button type="text" className="faults-button" icon={<ExclamationCircleOutlined />} aria-expanded={isOpen}>
        {t('Voice.faults.title', { count: faults.length })}
      </Button>
    </Popover>
  );
};
