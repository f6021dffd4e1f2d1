import { EditOutlined, EyeOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useOnlookers } from './useOnlookers';

/** Who else has the case open at this moment, so that two do not answer the same customer. */
export const Onlookers = ({ number }: { number: number }) => {
  const { t } = useTranslation();
  const others = useOnlookers(number).data ?? [];
  return (
    <span className="desk-onlookers" aria-live="polite">
      {others.map((one) => (
        <span key={one.name} className={one.isTyping ? 'desk-typing' : undefined}>
          {one.isTyping ? <EditOutlined aria-hidden /> : <EyeOutlined aria-hidden />} {one.isTyping ? t('Desk.together.typing', { name: one.name }) : t('Desk.together.here', { name: one.name })}
        </span>
      ))}
    </span>
  );
};
