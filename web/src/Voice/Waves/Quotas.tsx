import { useState } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Tagged } from '../../api/client';
import { CodeSelect } from '../../common/CodeSelect';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { isProblem } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { cuts, kindOf, type Cut, type QuotasKept, type Wave } from './types';
import { waveKey, wavePath } from './useWave';
import '../../Facts/grid.css';

interface Limit {
  member: string | null;
  limit: number | null;
}

/** That a smaller group has enough would tell of single people. */
const fewest = 5;
const most = 1_000_000;
const live = 10_000;
const empty: Limit = { member: null, limit: null };

/** How many answers of which group are enough, and where they are in. Only invited people are of a group before they answer. */
export const Quotas = ({ wave, edits }: { wave: Wave; edits: boolean }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [first, setFirst] = useState<Tagged<QuotasKept>>();
  const quotas = useQuery({
    queryKey: [...waveKey(wave.code), 'quotas', query],
    queryFn: ({ signal }) => api.getTagged<QuotasKept>(`${wavePath(wave.code)}/quotas`, { query, signal }),
    refetchInterval: (one) => (wave.state === 'open' && one.state.data?.data.by ? live : false),
  });
  const kept = quotas.data?.data;
  const sets = edits && wave.state !== 'closed';
  if (kept && !kept.by && !(sets && wave.invitations.made > 0)) return null;
  return (
    <Section title={t('Waves.quotas.title')} extra={sets && quotas.data && <Button onClick={() => setFirst(quotas.data)}>{kept?.by ? t('Waves.quotas.change') : t('Waves.quotas.set')}</Button>}>
      <PageState query={quotas}>{({ data }) => (data.by ? <Lines kept={data} /> : <p className="soft quotas-text">{t('Waves.quotas.text')}</p>)}</PageState>
      {first && <QuotaDialog wave={wave} first={first} onClose={() => setFirst(undefined)} />}
    </Section>
  );
};

const Lines = ({ kept }: { kept: QuotasKept }) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <div className="grid-scroll" tabIndex={0} role="group" aria-label={t('Waves.quotas.title')}>
      <table className="grid quotas">
        <thead>
          <tr>
            <th scope="col">{t(`Voice.cut.${kept.by as Cut}`)}</th>
            <th scope="col" className="number">{t('Waves.quotas.enough')}</th>
            <th scope="col">{t('Waves.quotas.state')}</th>
          </tr>
        </thead>
        <tbody>
          {kept.lines.map(({ code, name, limit, full }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td className="number">{number(limit)}</td>
              <td>{full ? <strong>{t('Waves.quotas.full')}</strong> : t('Waves.quotas.wanted')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const limitsOf = ({ lines }: QuotasKept): Limit[] => (lines.length === 0 ? [empty] : lines.map(({ code, limit }) => ({ member: code, limit })));

const QuotaDialog = ({ wave, first, onClose }: { wave: Wave; first: Tagged<QuotasKept>; onClose: () => void }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = { centre: useCentre().code };
  const path = `${wavePath(wave.code)}/quotas`;
  // The version that was read when the dialog opened: what is fetched meanwhile must not hide another's change.
  const [etag, setEtag] = useState(first.etag);
  const [by, setBy] = useState<Cut>((first.data.by as Cut | null) ?? 'region');
  const [limits, setLimits] = useState(limitsOf(first.data));
  const named = limits.filter((one) => one.member !== null);
  const lacks = named.some((one) => one.limit === null);
  const save = useSave({
    send: () => api.put(path, { by: named.length > 0 ? by : null, limits: Object.fromEntries(named.map(({ member, limit }) => [member, limit])) }, { query, etag }),
    done: t('Common.saved'),
    renews: [waveKey(wave.code)],
    quiet: true,
    onDone: onClose,
  });
  const set = (at: number, change: Partial<Limit>) => setLimits(limits.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const takeTheirs = async () => {
    const now = await api.getTagged<QuotasKept>(path, { query });
    setEtag(now.etag);
    if (now.data.by) setBy(now.data.by as Cut);
    setLimits(limitsOf(now.data));
    save.reset();
    void client.invalidateQueries({ queryKey: waveKey(wave.code) });
  };
  return (
    <Modal open title={t('Waves.quotas.title')} okText={t('Common.save')} okButtonProps={{ loading: save.isPending, disabled: lacks }} onOk={() => save.mutate()} onCancel={onClose}>
      <p className="soft">{t('Waves.quotas.text')}</p>
      {isProblem(save.error, 'changed') ? (
        <Alert className="gap-below" type="warning" showIcon title={t('Waves.quotas.changed')} action={<Button size="small" onClick={() => void takeTheirs()}>{t('Waves.quotas.takeTheirs')}</Button>} />
      ) : (
        <ProblemAlert error={save.error} className="gap-below" />
      )}
      <label className="quota-by">
        <span>{t('Waves.quotas.by')}</span>
        <Select<Cut>
          value={by}
          onChange={(cut) => {
            setBy(cut);
            setLimits([empty]);
          }}
          options={cuts.map((cut) => ({ value: cut, label: t(`Voice.cut.${cut}`) }))}
        />
      </label>
      <ul className="quota-limits">
        {limits.map((one, at) => (
          <li key={at}>
            <CodeSelect aria-label={t(`Voice.cut.${by}`)} kind={kindOf[by]} without={limits.flatMap(({ member }) => (member && member !== one.member ? [member] : []))} value={one.member} onChange={(member) => set(at, { member })} />
            <InputNumber aria-label={t('Waves.quotas.enough')} min={fewest} max={most} precision={0} value={one.limit} placeholder={t('Waves.quotas.enough')} status={one.member !== null && one.limit === null ? 'error' : undefined} onChange={(limit) => set(at, { limit })} />
            <Button type="text" icon={<DeleteOutlined />} aria-label={t('Waves.quotas.remove')} onClick={() => setLimits(limits.toSpliced(at, 1))} />
          </li>
        ))}
      </ul>
      <Button size="small" icon={<PlusOutlined />} onClick={() => setLimits([...limits, empty])}>
        {t('Waves.quotas.add')}
      </Button>
      <p className="soft quotas-text quotas-least">{t('Waves.quotas.least', { count: fewest })}</p>
    </Modal>
  );
};
