import type { Ref } from 'react';
import { useQuery } from '@tanstack/react-query';
import { LinkOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Input, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { Section } from '../../common/Page';
import { problemWords } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { evaluationPath } from '../Evaluations/paths';
import type { EvaluationForm, RecordingForm } from '../types';
import { recordingsPath } from './paths';
import { Player, type PlayerHandle } from './Player';

/** Where an import said that a recording lies, if that is an address of the web. */
const hostOf = (recording: string | null | undefined) => (recording && /^https?:\/\//.test(recording) && URL.canParse(recording) ? new URL(recording).host : undefined);

/** The contact's recordings, to be heard, added to, or followed to where they lie. */
export const RecordingPart = ({ form, player, marks }: { form: EvaluationForm; player: Ref<PlayerHandle>; marks: number[] }) => {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { message, modal } = App.useApp();
  const centre = useCentre();
  const query = { centre: centre.code };
  const { number } = form.card;
  const key = ['recordings-of', number];
  const hears = centre.can('quality.listen') !== undefined;
  const keeps = centre.can('quality.recordings') !== undefined;
  const found = useQuery({ queryKey: [...key, query], queryFn: ({ signal }) => api.get<RecordingForm[]>(`${evaluationPath(number)}/recordings`, { query, signal }), enabled: hears });
  const add = useSave({ send: (file: File) => api.post<RecordingForm>(`${evaluationPath(number)}/recordings`, file, { query: { ...query, name: file.name } }), done: t('Judging.recording.added'), renews: [key, listKey(recordingsPath)] });
  const link = useSave({ send: (address: string) => api.post<RecordingForm>(`${evaluationPath(number)}/recordings/link`, { link: address }, { query }), done: t('Judging.recording.added'), renews: [key, listKey(recordingsPath)] });
  const follow = async (path: string) => {
    try {
      const { link: address } = await api.post<{ link: string }>(path, undefined, { query });
      window.open(address, '_blank', 'noopener');
    } catch (problem) {
      void message.error(problemWords(t, problem));
    }
  };
  const askLink = () => {
    let address = '';
    modal.confirm({ title: t('Judging.recording.link'), content: <Input aria-label={t('Judging.recording.address')} placeholder="https://" onChange={(event) => (address = event.target.value)} />, okText: t('Common.save'), onOk: () => link.mutate(address) });
  };
  if (!hears) return null;
  const here = (found.data ?? []).filter((one) => !one.deletedAt);
  const lies = hostOf(form.contact?.recording);
  const playable = here.filter((one) => one.playable);
  return (
    <Section
      title={t('Judging.recording.title')}
      extra={
        keeps && (
          <span className="quality-facts">
            <Upload accept=".wav,.mp3,.ogg,audio/*" showUploadList={false} beforeUpload={(file) => (add.mutate(file), false)}>
              <Button size="small" icon={<UploadOutlined />} loading={add.isPending}>
                {t('Judging.recording.add')}
              </Button>
            </Upload>
            <Button size="small" icon={<LinkOutlined />} onClick={askLink}>
              {t('Judging.recording.link')}
            </Button>
          </span>
        )
      }
    >
      {lies && (
        <Button icon={<LinkOutlined />} onClick={() => void follow(`${evaluationPath(number)}/recordings/imported`)}>
          {t('Judging.recording.open', { name: lies })}
        </Button>
      )}
      {here.length === 0 && !lies && <p className="soft">{form.contact?.recording ? t('Judging.recording.named', { name: form.contact.recording }) : t('Judging.recording.none')}</p>}
      {playable.map((one, at) => (
        <Player key={one.id} recording={one} marks={marks} ref={at === 0 ? player : undefined} />
      ))}
      {here.filter((one) => one.isLink).map((one) => (
        <Button key={one.id} icon={<LinkOutlined />} onClick={() => void follow(`${recordingsPath}/${one.id}/follow`)}>
          {t('Judging.recording.open', { name: one.name })}
        </Button>
      ))}
      {(found.data ?? []).filter((one) => one.deletedAt).map((one) => (
        <p key={one.id} className="soft">{t('Judging.recording.gone', { name: one.name, date: date(one.deletedAt?.slice(0, 10)) })}</p>
      ))}
    </Section>
  );
};
