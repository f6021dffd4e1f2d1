import { useState } from 'react';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { CodeSelect } from '../../common/CodeSelect';
import { listKey } from '../../common/KeysetTable';
import { Page, Section } from '../../common/Page';
import { Forbidden, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { useUrlState } from '../../common/useUrlState';
import { FormFields, sentFields, type Answers } from '../FormFields';
import { OfferedWhileEntering } from '../../Knowledge/OnCases/OfferedWhileEntering';
import { ImpactUrgency } from '../ImpactUrgency';
import { BeginWithDefaults } from '../Types/BeginWithDefaults';
import type { CaseForm, CaseTypeForm } from '../types';
import { boardPath, casePath, casesPath, enteredTypes, useType, useTypes } from '../useDesk';
import { useOnceKey } from '../../common/useOnceKey';
import { Earlier, useEarlier } from './Earlier';
import '../Desk.css';

interface Draft {
  customer?: string;
  topic?: string | null;
  channel?: string | null;
  region?: string | null;
  product?: string | null;
  contact?: string;
  title: string;
  text?: string;
  impact: number;
  urgency: number;
  fields?: Answers;
  tags?: string[];
}

/** Takes up what a customer brings: who, what, how grave; and whether they have been here with it before. */
export const NewCase = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const types = useTypes();
  const [{ type: chosen, contact }, setState] = useUrlState({ type: '', contact: '' });
  const code = chosen || enteredTypes(types.data?.items ?? [])[0]?.code;
  const type = useType(code);
  // What was typed stays when the kind is changed.
  const [kept, setKept] = useState<Partial<Draft>>(contact ? { contact } : {});
  if (!centre.can('desk.work')) return <Forbidden />;
  return (
    <Page title={t('Desk.new.title')} subtitle={t('Desk.new.text')} narrow>
      <PageState query={types} isEmpty={(page) => enteredTypes(page.items).length === 0} empty={<BeginWithDefaults />}>
        {(page) => (
          <>
            <Section>
              <Radio.Group aria-label={t('Desk.kind')} optionType="button" buttonStyle="solid" value={code} onChange={(event) => setState({ type: event.target.value as string })} options={enteredTypes(page.items).map((one) => ({ value: one.code, label: one.name }))} />
            </Section>
            <PageState query={type}>{({ data }) => <Enter key={data.code} type={data} kept={kept} onKeep={setKept} />}</PageState>
          </>
        )}
      </PageState>
    </Page>
  );
};

interface EnterProps {
  type: CaseTypeForm;
  kept: Partial<Draft>;
  onKeep: (draft: Partial<Draft>) => void;
}

const Enter = ({ type, kept, onKeep }: EnterProps) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const query = { centre: centre.code };
  const [form] = Form.useForm<Draft>();
  const [used, setUsed] = useState<number[]>([]);
  const answers = Form.useWatch('fields', form) as Answers | undefined;
  const [customer, topic, title, text] = [Form.useWatch('customer', form), Form.useWatch('topic', form), Form.useWatch('title', form), Form.useWatch('text', form)];
  const earlier = useEarlier({ type: type.code, customer: customer as string | undefined, topic: topic as string | undefined, title: title as string | undefined, text: text as string | undefined });
  const { definition } = type;
  const first = definition.transitions.flatMap((way) => way.fields);
  // Fields that a transition asks for are filled in by then, not while the customer waits.
  const asked = definition.fields.filter((field) => field.mandatory || !first.includes(field.code));
  const once = useOnceKey();
  const open = useSave({
    send: (draft: Draft) => {
      const body = { type: type.code, title: draft.title, impact: draft.impact, urgency: draft.urgency, fields: sentFields(asked, draft.fields), text: draft.text ?? null, customer: draft.customer ?? null, topic: draft.topic ?? null, channel: draft.channel ?? null, region: draft.region ?? null, product: draft.product ?? null, contact: draft.contact ?? null, tags: draft.tags ?? [], articles: used };
      return api.post<CaseForm>(casesPath, body, { query, headers: once(body) });
    },
    done: t('Desk.new.done'),
    renews: [listKey(casesPath), [boardPath]],
    form,
    onDone: (made) => void navigate(centre.path(casePath(made.number)), { replace: true }),
  });
  const raise = earlier.data && earlier.data.items.length > 0 ? earlier.data.raise : 0;
  return (
    <Form<Draft> form={form} layout="vertical" requiredMark={false} scrollToFirstError initialValues={{ ...kept, fields: undefined }} onValuesChange={(_, all) => onKeep(all)} onFinish={(draft) => open.mutate(draft)}>
      <Section title={t('Desk.new.who')}>
        <div className="form-pair">
          <Form.Item name="customer" label={t('Desk.new.customer')} extra={t('Desk.new.customerHelp')}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="topic" label={t('Desk.topic')}>
            <CodeSelect kind="topics" />
          </Form.Item>
          <Form.Item name="channel" label={t('Desk.channel')}>
            <CodeSelect kind="channels" />
          </Form.Item>
          <Form.Item name="product" label={t('Desk.product')}>
            <CodeSelect kind="products" />
          </Form.Item>
          <Form.Item name="region" label={t('Desk.region')}>
            <CodeSelect kind="regions" />
          </Form.Item>
          <Form.Item name="contact" label={t('Desk.contacts.name')} extra={t('Desk.new.contactHelp')}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        </div>
        <Earlier found={earlier.data} />
      </Section>
      <Section title={t('Desk.new.what')}>
        <Form.Item name="title" label={t('Desk.title')} extra={t('Desk.new.titleHelp')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="text" label={t('Desk.new.words')} extra={t('Desk.new.wordsHelp')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} />
        </Form.Item>
        <FormFields fields={asked} answers={answers} />
        <Form.Item name="tags" label={t('Desk.form.optional', { label: t('Desk.tags') })}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['，', ',']} maxCount={20} />
        </Form.Item>
      </Section>
      <OfferedWhileEntering title={title as string | undefined} text={text as string | undefined} topic={topic as string | undefined} used={used} onUsed={setUsed} />
      <Section title={t('Desk.new.how')}>
        <ImpactUrgency definition={definition} form={form} raised={raise} />
      </Section>
      <ProblemAlert error={open.error} className="gap-below" />
      <div className="button-row">
        <Button type="primary" htmlType="submit" loading={open.isPending}>
          {t('Desk.new.save')}
        </Button>
        <Button onClick={() => void navigate(-1)}>{t('Common.cancel')}</Button>
      </div>
    </Form>
  );
};
