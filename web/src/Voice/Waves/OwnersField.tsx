import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CodeSelect } from '../../common/CodeSelect';
import { useOwners } from '../FollowUps/useFollowUps';
import { cuts, kindOf, type Cut, type WaveOwner } from './types';
import '../FollowUps/FollowUps.css';

interface Props {
  value?: WaveOwner[];
  onChange?: (owners: WaveOwner[]) => void;
}

/** Who comes back to customers who gave low marks: one for all, and others for a team, a region … */
export const OwnersField = ({ value = [], onChange }: Props) => {
  const { t } = useTranslation();
  const owners = useOwners();
  const options = (owners.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const all = value.find((one) => !one.cut);
  const others = value.filter((one) => one.cut);
  const change = (first: WaveOwner | undefined, rest: WaveOwner[]) => onChange?.([...(first ? [first] : []), ...rest]);
  const set = (at: number, changes: Partial<WaveOwner>) => change(all, others.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  return (
    <div className="follow-owners">
      <Select
        aria-label={t('FollowUps.ownerOfAll')}
        allowClear
        placeholder={t('FollowUps.nobody')}
        value={all?.owner}
        onChange={(owner?: string) => change(owner ? { owner } : undefined, others)}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
      />
      {others.map((one, at) => (
        <div className="follow-owners-row" key={at}>
          <Select<Cut>
            aria-label={t('FollowUps.ownerCut')}
            value={one.cut as Cut}
            onChange={(cut) => set(at, { cut, member: null })}
            options={cuts.map((cut) => ({ value: cut, label: t(`Voice.cut.${cut}`) }))}
          />
          <CodeSelect aria-label={t(`Voice.cut.${one.cut}`)} kind={kindOf[one.cut as Cut]} value={one.member} onChange={(member) => set(at, { member })} />
          <Select aria-label={t('FollowUps.owner')} placeholder={t('FollowUps.owner')} value={one.owner || undefined} onChange={(owner: string) => set(at, { owner })} showSearch={{ optionFilterProp: 'label' }} options={options} />
          <Button icon={<DeleteOutlined />} aria-label={t('FollowUps.ownerRemove')} onClick={() => change(all, others.toSpliced(at, 1))} />
        </div>
      ))}
      <div>
        <Button size="small" icon={<PlusOutlined />} onClick={() => change(all, [...others, { owner: '', cut: 'team', member: null }])}>
          {t('FollowUps.ownerAdd')}
        </Button>
      </div>
    </div>
  );
};
