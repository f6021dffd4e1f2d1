import { App, Button, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { KeysetTable, listKey } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { useUrlState } from '../../common/useUrlState';
import type { RecordingForm } from '../types';
import { recordingsPath } from './paths';
import '../Quality.css';

const shows = ['kept', 'held', 'deleted'] as const;

/** Recordings of the centre: until when they are kept, which are held, which were deleted and why. */
export const Recordings = () => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const centre = useCentre();
  const { dateTime, bytes } = useFormats();
  const [{ show }, setState] = useUrlState({ show: 'kept' });
  const act = useSave({
    send: ({ id, act: what, why }: { id: string; act: 'hold' | 'release' | 'delete'; why?: string }) => api.post(`${recordingsPath}/${id}/${what}`, what === 'release' ? undefined : { why }, { query: { centre: centre.code } }),
    done: t('Common.saved'),
    renews: [listKey(recordingsPath)],
  });
  const ask = (one: RecordingForm, what: 'hold' | 'delete') => {
    let why = '';
    modal.confirm({
      title: t(`Judging.recording.ask.${what}`, { name: one.name }),
      content: <Input aria-label={t('Judging.recording.why')} placeholder={t('Judging.recording.why')} maxLength={500} onChange={(event) => (why = event.target.value)} />,
      okText: t(`Judging.recording.act.${what}`),
      okButtonProps: { danger: what === 'delete' },
      onOk: () => act.mutate({ id: one.id, act: what, why }),
    });
  };
  return (
    <Page title={t('Quality.nav.recordings')} subtitle={t('Judging.recording.text')}>
      <div className="quality-bar">
        <Segmented aria-label={t('Judging.evaluation.state')} value={show} onChange={(next) => setState({ show: String(next) })} options={shows.map((value) => ({ value, label: t(`Judging.recording.show.${value}`) }))} />
      </div>
      <Section flush>
        <KeysetTable<RecordingForm>
          path={recordingsPath}
          query={{ centre: centre.code, show }}
          rowKey="id"
          label={t('Quality.nav.recordings')}
          empty={<Nothing title={t('Judging.recording.noneShown')} />}
          columns={[
            { title: t('Judging.contact.id'), render: (_, one) => <span className="code">{one.contact}</span> },
            { title: t('Judging.plan.name'), render: (_, one) => <>{one.name}<div className="soft">{one.isLink ? t('Judging.recording.isLink') : one.bytes > 0 ? bytes(one.bytes) : ''}</div></> },
            { title: t('Judging.recording.addedAt'), render: (_, one) => <>{dateTime(one.addedAt)}<div className="soft">{one.addedBy}</div></> },
            show === 'deleted'
              ? { title: t('Judging.recording.deleted'), render: (_: unknown, one: RecordingForm) => <>{dateTime(one.deletedAt)}<div className="soft">{one.deletedWhy === 'retention' ? t('Judging.recording.retention') : [one.deletedBy, one.deletedWhy].filter(Boolean).join(' · ')}</div></> }
              : { title: t('Judging.recording.keepUntil'), render: (_: unknown, one: RecordingForm) => (one.heldWhy ? <><Mark tone="bad">{t('Judging.recording.held')}</Mark><div className="soft">{one.heldWhy}</div></> : dateTime(one.keepUntil)) },
            ...(show === 'deleted'
              ? []
              : [
                  {
                    title: t('Common.actions'),
                    render: (_: unknown, one: RecordingForm) => (
                      <span className="quality-facts">
                        {one.heldWhy ? (
                          <Button size="small" onClick={() => act.mutate({ id: one.id, act: 'release' })}>
                            {t('Judging.recording.act.release')}
                          </Button>
                        ) : (
                          <>
                            <Button size="small" onClick={() => ask(one, 'hold')}>
                              {t('Judging.recording.act.hold')}
                            </Button>
                            <Button size="small" danger onClick={() => ask(one, 'delete')}>
                              {t('Judging.recording.act.delete')}
                            </Button>
                          </>
                        )}
                      </span>
                    ),
                  },
                ]),
          ]}
        />
      </Section>
    </Page>
  );
};
