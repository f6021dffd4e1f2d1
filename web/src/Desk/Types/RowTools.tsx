import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  name: string;
  at: number;
  count: number;
  onMove: (by: number) => void;
  onRemove: () => void;
}

/** Up, down, away: for one row of a list. */
export const RowTools = ({ name, at, count, onMove, onRemove }: Props) => {
  const { t } = useTranslation();
  return (
    <span className="type-tools">
      <Button type="text" size="small" icon={<ArrowUpOutlined />} aria-label={t('Desk.types.up', { name })} disabled={at === 0} onClick={() => onMove(-1)} />
      <Button type="text" size="small" icon={<ArrowDownOutlined />} aria-label={t('Desk.types.down', { name })} disabled={at === count - 1} onClick={() => onMove(1)} />
      <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('Desk.types.remove', { name })} onClick={onRemove} />
    </span>
  );
};
