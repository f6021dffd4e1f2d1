import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { KeysetTable, listKey } from '../common/KeysetTable';
import { Mark } from '../common/Mark';
import { Page, Section } from '../common/Page';
import { Nothing, PageState } from '../common/PageState';
import { useCentre } from '../common/useCentre';
import { useFormats } from '../common/useFormats';
import { useSave } from '../common/useSave';
import { ChannelEditor } from './ChannelEditor';
import type { ChannelForm, FailedPost, TrialOutcome } from './types';
import { channelsPath, failedPath } from './useNotices';
import './Notices.css';

const channelsKey = ['notice-channels'];

/** Where groups hear of things, whether it works, and what could not be sent. */
export const ChannelsPage = () => {
  const { t, i18n } = useTranslation();
  const centre = useCentre();
  const client = useQueryClient();
  const { dateTime } = useFormats();
  const query = { centre: centre.code };
  const [edited, setEdited] = useState<ChannelForm | 'new' | null>(null);
  const channels = useQuery({ queryKey: [...channelsKey, query], queryFn: ({ signal }) => api.get<ChannelForm[]>(channelsPath, { query, signal }) });
  const again = useSave({
    send: (one: FailedPost) => api.post(`${failedPath}/${one.id}/again`, undefined, { query }),
    done: t('Notices.failed.triedAgain'),
    onDone: () => void client.invalidateQueries({ queryKey: listKey(failedPath) }),
  });
  const add = <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>{t('Notices.channel.add')}</Button>;
  return (
    <Page title={t('Notices.nav.channels')} subtitle={t('Notices.channel.text')} actions={add}>
      <PageState query={channels} isEmpty={(some) => some.length === 0} empty={<Section><Nothing title={t('Notices.channel.none')}>{t('Notices.channel.noneText')}</Nothing></Section>}>
        {(some) => <div className="channels">{some.map((one) => <Channel key={one.id} one={one} onEdit={() => setEdited(one)} />)}</div>}
      </PageState>
      <Section title={t('Notices.failed.title')} flush>
        <KeysetTable<FailedPost>
          path={failedPath}
          query={{ ...query, language: i18n.language }}
          rowKey="id"
          label={t('Notices.failed.title')}
          empty={<Nothing title={t('Notices.failed.none')} />}
          columns={[
            { title: t('Notices.failed.what'), render: (_, one) => <><div>{one.title}</div><div className="soft">{dateTime(one.at)}</div></> },
            { title: t('Notices.failed.to'), render: (_, one) => <>{one.to} <Mark>{t(`Notices.way.${one.way}`)}</Mark></> },
            { title: t('Notices.failed.why'), render: (_, one) => <span className="channel-failure">{one.why}</span> },
            { title: <span className="visually-hidden">{t('Common.actions')}</span>, align: 'right', render: (_, one) => <Button size="small" onClick={() => again.mutate(one)} aria-label={`${t('Notices.failed.again')}: ${one.title} ${one.to}`}>{t('Notices.failed.again')}</Button> },
          ]}
        />
      </Section>
      {edited && <ChannelEditor one={edited === 'new' ? null : edited} onClose={() => { setEdited(null); void client.invalidateQueries({ queryKey: channelsKey }); }} />}
    </Page>
  );
};

const Channel = ({ one, onEdit }: { one: ChannelForm; onEdit: () => void }) => {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const { dateTime } = useFormats();
  const query = { centre: useCentre().code };
  const trial = useSave({
    send: () => api.post<TrialOutcome>(`${channelsPath}/${one.id}/trial`, undefined, { query }),
    renews: [channelsKey],
    onDone: (outcome) => void (outcome.arrived ? message.success(t('Notices.channel.arrived')) : message.error(t('Notices.channel.notArrived', { why: outcome.why }))),
  });
  const remove = useSave({ send: () => api.delete(`${channelsPath}/${one.id}`, { query }), done: t('Notices.channel.removed'), renews: [channelsKey] });
  const ask = () =>
    modal.confirm({
      title: t('Notices.channel.removeTitle', { name: one.name }),
      content: t('Notices.channel.removeText'),
      okText: t('Notices.channel.remove'),
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync().catch(() => undefined),
    });
  return (
    <section className="channel">
      <h2>{one.name}</h2>
      <Mark>{t(`Notices.channelKind.${one.kind}`)}</Mark> {!one.isOn && <Mark tone="bad">{t('Notices.channel.off')}</Mark>} {one.team && <Mark>{one.team}</Mark>}
      <p className="soft">{one.host}{one.hasSecret ? ` · ${t('Notices.channel.signed')}` : ''}</p>
      <p>{one.kinds.length > 0 ? one.kinds.map((kind) => t(`Notices.kind.${kind}`)).join(t('Notices.comma')) : t('Notices.channel.hearsNothing')}</p>
      {one.failure && <p className="channel-failure">{t('Notices.channel.lastFailure', { why: one.failure })}</p>}
      <p className="soft">{one.sentAt ? t('Notices.channel.sentAt', { at: dateTime(one.sentAt) }) : t('Notices.channel.neverSent')}</p>
      <div className="channel-buttons">
        <Button size="small" loading={trial.isPending} onClick={() => trial.mutate()} aria-label={`${t('Notices.channel.trial')}: ${one.name}`}>{t('Notices.channel.trial')}</Button>
        <Button size="small" onClick={onEdit} aria-label={`${t('Notices.channel.edit')}: ${one.name}`}>{t('Notices.channel.edit')}</Button>
        <Button size="small" danger onClick={ask} aria-label={`${t('Notices.channel.remove')}: ${one.name}`}>{t('Notices.channel.remove')}</Button>
      </div>
    </section>
  );
};
