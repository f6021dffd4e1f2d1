import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, InputNumber, Modal, Popconfirm, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Tagged } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { Loading, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { isProblem } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { languageName } from '../text';
import type { Wave } from './types';
import { waveKey, wavePath } from './useWave';

type LettersForm = Schemas['LettersForm'];
type Draft = Pick<LettersForm, 'texts' | 'reminders' | 'reminderDays'>;

const live = 10_000;

/** Named as they are written. */
const places = { link: '{{link}}', out: '{{out}}', title: '{{title}}', until: '{{until}}' };

/** What a wave's mail says, how often people are reminded, and how far it has come. */
export const Letters = ({ wave, onClose }: { wave: Wave; onClose: () => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const path = `${wavePath(wave.code)}/letters`;
  const letters = useQuery({ queryKey: [...waveKey(wave.code), 'letters'], queryFn: ({ signal }) => api.getTagged<LettersForm>(path, { query, signal }), refetchInterval: live });
  return (
    <Modal open width={720} title={t('Waves.letters.title')} footer={null} onCancel={onClose}>
      <PageState query={letters} loading={<Loading />}>
        {(tagged) => <Written key={wave.code} wave={wave} path={path} tagged={tagged} onClose={onClose} />}
      </PageState>
    </Modal>
  );
};

interface Props {
  wave: Wave;
  path: string;
  tagged: Tagged<LettersForm>;
  onClose: () => void;
}

const Written = ({ wave, path, tagged, onClose }: Props) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  const client = useQueryClient();
  const query = { centre: useCentre().code };
  const [form] = Form.useForm<Draft>();
  const { data } = tagged;
  // The version that was read when the dialog opened: counts that move meanwhile must not hide another's change.
  const [etag, setEtag] = useState(tagged.etag);
  const key = [...waveKey(wave.code), 'letters'];
  const save = useSave({
    send: (draft: Draft) => api.put(path, draft, { query, etag }),
    done: t('Common.saved'),
    renews: [key],
    form,
    onDone: onClose,
  });
  const stop = useSave({ send: () => api.post(`${path}/stop`, undefined, { query }), done: t('Waves.letters.stopped'), renews: [key] });
  const theirs = isProblem(save.error, 'changed');
  const takeTheirs = async () => {
    const now = await api.getTagged<LettersForm>(path, { query });
    setEtag(now.etag);
    form.setFieldsValue(now.data);
    save.reset();
    void client.invalidateQueries({ queryKey: key });
  };
  const { counts } = data;
  const figures = [
    { name: t('Waves.letters.waiting'), value: counts.waiting },
    { name: t('Waves.letters.sent'), value: counts.sent },
    { name: t('Waves.letters.reminded'), value: counts.reminded },
    { name: t('Waves.letters.failed'), value: counts.failed },
  ];
  return (
    <>
      {data.sender ? <p className="soft">{t('Waves.letters.text', { sender: data.sender })}</p> : <Alert type="warning" showIcon title={t('Waves.letters.notSetUp')} description={t('Waves.letters.notSetUpText')} className="gap-below" />}
      <dl className="wave-counts">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className="wave-figure">{number(value)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {data.failures.length > 0 && (
        <ul className="letter-failures">
          {data.failures.map(({ why, letters }) => (
            <li key={why}>
              {number(letters)} × <span className="code">{why}</span>
            </li>
          ))}
        </ul>
      )}
      {theirs ? (
        <Alert type="warning" showIcon title={t('Waves.letters.changed')} className="gap-below" action={<Button onClick={() => void takeTheirs()}>{t('Waves.letters.takeTheirs')}</Button>} />
      ) : (
        <ProblemAlert error={save.error} className="gap-below" />
      )}
      <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={data} onFinish={(draft) => save.mutate(draft)} disabled={wave.state === 'closed'}>
        <Tabs
          items={Object.keys(data.texts).map((language) => ({
            key: language,
            label: languageName(language),
            forceRender: true,
            children: (
              <>
                <Form.Item name={['texts', language, 'subject']} label={t('Waves.letters.subject')} rules={[{ required: true, message: t('Common.field.required') }]}>
                  <Input maxLength={150} lang={language} />
                </Form.Item>
                <Form.Item name={['texts', language, 'text']} label={t('Waves.letters.body')} extra={t('Waves.letters.places', places)} rules={[{ required: true, message: t('Common.field.required') }]}>
                  <Input.TextArea autoSize={{ minRows: 7, maxRows: 16 }} maxLength={5000} lang={language} />
                </Form.Item>
              </>
            ),
          }))}
        />
        <div className="form-pair">
          <Form.Item name="reminders" label={t('Waves.letters.reminders')} extra={t('Waves.letters.remindersHelp')}>
            <InputNumber<number> min={0} max={3} precision={0} className="wide" />
          </Form.Item>
          <Form.Item name="reminderDays" label={t('Waves.letters.reminderDays')}>
            <InputNumber<number> min={1} max={60} precision={0} className="wide" />
          </Form.Item>
        </div>
        <div className="button-row">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('Common.save')}
          </Button>
          {counts.waiting + counts.sent > 0 && (
            <Popconfirm title={t('Waves.letters.stopTitle')} description={t('Waves.letters.stopText')} okText={t('Waves.letters.stop')} onConfirm={() => stop.mutate()}>
              <Button danger loading={stop.isPending}>
                {t('Waves.letters.stop')}
              </Button>
            </Popconfirm>
          )}
        </div>
      </Form>
    </>
  );
};
