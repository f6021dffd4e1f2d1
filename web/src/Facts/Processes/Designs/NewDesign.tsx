import { useState } from 'react';
import { Form, Input, Modal, Radio, Select, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client';
import { ProblemAlert } from '../../../common/ProblemAlert';
import { useCentre } from '../../../common/useCentre';
import { useFormats } from '../../../common/useFormats';
import { useSave } from '../../../common/useSave';
import type { DesignForm, DesignPart, DesignText, DrawnDesign } from '../types';
import { useLogs } from '../useLogs';
import { DesignPicture } from './DesignPicture';
import { laneOf } from './tree';
import { designPage, designsPath, useDesignsChanged, useDrawn } from './useDesigns';

const beginnings = ['log', 'text', 'empty'] as const;
type Beginning = (typeof beginnings)[number];

const nothing: DesignPart = { kind: 'sequence', parts: [] };

/** A new design: from the commonest ways of a log, from a text, or from nothing. */
export const NewDesign = ({ log, onClose }: { log?: string; onClose: () => void }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const navigate = useNavigate();
  const logs = useLogs();
  const changed = useDesignsChanged();
  const [form] = Form.useForm<{ name: string }>();
  const [beginning, setBeginning] = useState<Beginning>('log');
  const [chosen, setChosen] = useState<string | null>(log ?? null);
  const [share, setShare] = useState(80);
  const [text, setText] = useState('process:\n  - ');
  const from = chosen ?? logs.data?.[0]?.id ?? null;
  const drawn = useDrawn(beginning === 'log' ? from : null, share / 100);
  const query = { centre: centre.code };
  const make = useSave<string, DesignForm>({
    form,
    send: async (name) => {
      const process = beginning === 'text' ? (await api.post<DrawnDesign>(`${designsPath}/text`, { text } satisfies DesignText, { query })).process : beginning === 'log' && drawn.data ? drawn.data.process : nothing;
      return api.post<DesignForm>(designsPath, { name, process }, { query });
    },
    onDone: (made) => {
      void changed();
      void navigate(centre.path(designPage(made.id)));
    },
  });
  return (
    <Modal title={t('Processes.design.new')} open onCancel={onClose} okText={t('Processes.design.begin')} cancelText={t('Common.cancel')} confirmLoading={make.isPending} onOk={form.submit} width={640}>
      <Form form={form} layout="vertical" onFinish={({ name }) => make.mutate(name)}>
        <Form.Item name="name" label={t('Processes.name')} rules={[{ required: true, message: t('Common.field.required') }]}>
          <Input maxLength={100} placeholder={t('Processes.design.nameExample')} autoFocus />
        </Form.Item>
        <Form.Item label={t('Processes.design.from')}>
          <Radio.Group value={beginning} onChange={({ target }) => setBeginning(target.value as Beginning)} options={beginnings.map((value) => ({ value, label: t(`Processes.design.begins.${value}`) }))} />
        </Form.Item>
        {beginning === 'log' && (
          <>
            <Form.Item label={t('Processes.log')}>
              <Select aria-label={t('Processes.log')} value={from} options={(logs.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} onChange={setChosen} notFoundContent={t('Processes.none')} />
            </Form.Item>
            <Form.Item label={t('Processes.design.cover')}>
              <Slider min={10} max={100} step={5} value={share} onChange={setShare} tooltip={{ formatter: (to) => `${to} %` }} ariaLabelForHandle={t('Processes.design.cover')} />
            </Form.Item>
            {drawn.data && (
              <>
                <p className="soft" aria-live="polite">
                  {t('Processes.design.drawnFrom', { variants: f.number(drawn.data.variants), allVariants: f.number(drawn.data.allVariants), share: f.percent(drawn.data.cases / Math.max(1, drawn.data.allCases)) })}
                </p>
                <div className="design-preview">
                  <DesignPicture lanes={laneOf(drawn.data.process)} label={t('Processes.design.picture')} />
                </div>
              </>
            )}
            <ProblemAlert error={drawn.error} />
          </>
        )}
        {beginning === 'text' && <Input.TextArea aria-label={t('Processes.model')} className="process-model" value={text} onChange={(event) => setText(event.target.value)} autoSize={{ minRows: 8, maxRows: 18 }} spellCheck={false} />}
        <ProblemAlert error={make.error} />
      </Form>
    </Modal>
  );
};
