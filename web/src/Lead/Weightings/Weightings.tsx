import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { KeysetTable, listKey } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { rehearsalPage, weightingPage, weightingsPath } from '../paths';
import type { WeightingCard, WeightingForm } from '../types';
import '../Lead.css';

/** What counts in this centre, what did, and what somebody proposes. */
export const Weightings = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const f = useFormats();
  const [isAdding, setAdding] = useState(false);
  const begin = centre.can('lead.weigh') !== undefined && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('Weighing.weighting.add')}
    </Button>
  );
  return (
    <Page title={t('Lead.nav.weightings')} subtitle={t('Weighing.weighting.text')} actions={begin}>
      <Section flush>
        <KeysetTable<WeightingCard>
          path={weightingsPath}
          query={{ centre: centre.code }}
          rowKey="number"
          label={t('Lead.nav.weightings')}
          onOpen={({ number }) => void navigate(centre.path(weightingPage(number)))}
          empty={<Nothing title={t('Weighing.weighting.none')} action={begin}>{t('Weighing.weighting.noneText')}</Nothing>}
          columns={[
            {
              title: t('Weighing.weighting.name'),
              render: (_, { number, name }) => (
                <Link className="lead-name" to={centre.path(weightingPage(number))} onClick={(event) => event.stopPropagation()}>
                  {name}
                </Link>
              ),
            },
            { title: t('Weighing.weighting.state'), render: (_, card) => <StateOf card={card} /> },
            {
              title: '',
              align: 'right',
              render: (_, { number }) => (
                <Link to={centre.path(rehearsalPage(number))} onClick={(event) => event.stopPropagation()}>
                  {t('Weighing.rehearsal.open')}
                </Link>
              ),
            },
            { title: t('Weighing.weighting.changedAt'), align: 'right', render: (_, { changedAt }) => f.dateTime(changedAt) },
          ]}
        />
      </Section>
      {isAdding && <NewWeighting onClose={() => setAdding(false)} />}
    </Page>
  );
};

export const StateOf = ({ card }: { card: Pick<WeightingCard, 'state' | 'inUseFrom' | 'retiredOn'> }) => {
  const { t } = useTranslation();
  const f = useFormats();
  return (
    <span className="lead-facts">
      <Mark tone={card.state === 'inUse' ? 'good' : 'plain'}>{t(`Weighing.state.${card.state}`)}</Mark>
      {card.state === 'inUse' && <span className="soft">{t('Weighing.weighting.since', { from: f.date(card.inUseFrom) })}</span>}
      {card.state === 'retired' && <span className="soft">{t('Weighing.weighting.between', { from: f.date(card.inUseFrom), to: f.date(card.retiredOn) })}</span>}
    </span>
  );
};

export const NewWeighting = ({ onClose, copyOf }: { onClose: () => void; copyOf?: number }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ name: string }>();
  const create = useSave({
    send: (draft: { name: string }) => api.post<WeightingForm>(weightingsPath, { name: draft.name, copyOf }, { query: { centre: centre.code } }),
    renews: [listKey(weightingsPath)],
    form,
    onDone: ({ number }) => void navigate(centre.path(weightingPage(number))),
  });
  return (
    <Modal open title={copyOf ? t('Weighing.weighting.copy') : t('Weighing.weighting.add')} okText={t('Weighing.weighting.create')} onOk={() => form.submit()} confirmLoading={create.isPending} onCancel={onClose}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(draft) => create.mutate(draft)}>
        <Form.Item name="name" label={t('Weighing.weighting.name')} rules={[{ required: true, message: t('Common.field.required') }]}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <p className="soft">{copyOf === undefined ? t('Weighing.weighting.suggested') : t('Weighing.weighting.copyText')}</p>
      </Form>
    </Modal>
  );
};
