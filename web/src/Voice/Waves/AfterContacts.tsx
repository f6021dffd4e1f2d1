import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, InputNumber, Modal, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Tagged } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { Copyable } from '../../common/Copyable';
import { Loading, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { CodesSelect } from './Sampling/CodesSelect';
import { filters, type Filter } from './Sampling/plan';
import { TypesSelect } from './Sampling/TypesSelect';
import type { Wave } from './types';
import { waveKey, wavePath } from './useWave';

type AfterContactForm = Schemas['AfterContactForm'];

interface Draft extends Partial<Record<Filter, string[] | null>> {
  percent: number;
  restDays: number;
  after: 'contacts' | 'cases';
  types?: string[] | null;
  byAgent?: boolean;
}

const usual: Draft = { percent: 20, restDays: 90, after: 'contacts' };

/** Whom the wave asks by itself after a contact, and how the centre's own system gets their addresses. */
export const AfterContacts = ({ wave, onClose }: { wave: Wave; onClose: () => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const path = `${wavePath(wave.code)}/after-contacts`;
  const rule = useQuery({ queryKey: [...waveKey(wave.code), 'after-contacts'], queryFn: ({ signal }) => api.getTagged<AfterContactForm>(path, { query, signal }) });
  return (
    <Modal open width={640} title={t('Waves.after.title')} footer={null} onCancel={onClose}>
      <PageState query={rule} loading={<Loading />}>
        {(tagged) => <Rule key={tagged.etag} wave={wave} path={path} tagged={tagged} onClose={onClose} />}
      </PageState>
    </Modal>
  );
};

interface Props {
  wave: Wave;
  path: string;
  tagged: Tagged<AfterContactForm>;
  onClose: () => void;
}

const Rule = ({ wave, path, tagged, onClose }: Props) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  const centre = useCentre();
  const query = { centre: centre.code };
  const [form] = Form.useForm<Draft>();
  const { plan, waiting, taken } = tagged.data;
  const [some, setSome] = useState(filters.some((filter) => (plan?.[filter]?.length ?? 0) > 0));
  const after = Form.useWatch('after', form) ?? plan?.after ?? 'contacts';
  const renews = [[...waveKey(wave.code), 'after-contacts']];
  const save = useSave({
    send: ({ percent, types, ...rest }: Draft) => api.put(path, { ...rest, types: rest.after === 'cases' ? (types ?? null) : null, share: percent / 100 }, { query, etag: tagged.etag }),
    done: t('Waves.after.saved'),
    renews,
    form,
    onDone: onClose,
  });
  const remove = useSave({ send: () => api.delete(path, { query }), done: t('Waves.after.removed'), renews, onDone: onClose });
  const first: Draft = plan ? { ...plan, after: plan.after ?? 'contacts', percent: Math.round(plan.share * 1000) / 10 } : usual;
  return (
    <>
      <p className="soft">{t(`Waves.after.text.${after}`)}</p>
      {waiting + taken > 0 && <p role="status">{t('Waves.after.counts', { waiting: number(waiting), taken: number(taken) })}</p>}
      <ProblemAlert error={save.error} className="gap-below" />
      <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={first} onFinish={(draft) => save.mutate(draft)}>
        <Form.Item name="after" label={t('Waves.after.when')}>
          <Segmented block options={(['contacts', 'cases'] as const).map((value) => ({ value, label: t(`Waves.after.afterWhat.${value}`) }))} />
        </Form.Item>
        {after === 'cases' && (
          <Form.Item name="types" label={t('Waves.sample.types')}>
            <TypesSelect />
          </Form.Item>
        )}
        <div className="form-pair">
          <Form.Item name="percent" label={t('Waves.after.share')} rules={[{ required: true, message: t('Common.field.required') }]}>
            <InputNumber<number> min={0.1} max={100} suffix="%" className="wide" />
          </Form.Item>
          <Form.Item name="restDays" label={t('Waves.sample.restDays')} extra={t('Waves.after.restHelp')} rules={[{ required: true, message: t('Common.field.required') }]}>
            <InputNumber<number> min={2} max={3650} precision={0} suffix={t('Waves.sample.days')} className="wide" />
          </Form.Item>
        </div>
        <Form.Item name="byAgent" valuePropName="checked" extra={t('Waves.after.byAgentHelp')}>
          <Checkbox>{t('Waves.after.byAgent')}</Checkbox>
        </Form.Item>
        {some ? (
          filters.map((filter) => (
            <Form.Item key={filter} name={filter} label={t(`Waves.sample.filter.${filter}`)}>
              <CodesSelect kind={filter} />
            </Form.Item>
          ))
        ) : (
          <Button type="link" className="sample-more" onClick={() => setSome(true)}>
            {t(`Waves.sample.someOnly.${after}`)}
          </Button>
        )}
        <div className="button-row">
          <Button type="primary" htmlType="submit" loading={save.isPending} disabled={wave.state === 'closed'}>
            {plan ? t('Common.save') : t('Waves.after.begin')}
          </Button>
          {plan && (
            <Button danger loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('Waves.after.end')}
            </Button>
          )}
        </div>
      </Form>
      <section className="after-how">
        <h3>{t('Waves.after.how')}</h3>
        <p className="soft">{t('Waves.after.howText')}</p>
        <Copyable text={`GET ${window.location.origin}/api/${wavePath(wave.code)}/outbox?centre=${encodeURIComponent(centre.code)}`} label={t('Waves.after.address')} />
      </section>
    </>
  );
};
