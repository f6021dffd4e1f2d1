import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import type { KeysetPage } from '../api/types';
import { listKey } from '../common/KeysetTable';
import { Mark } from '../common/Mark';
import { Failure, Loading } from '../common/PageState';
import { ProblemAlert } from '../common/ProblemAlert';
import { useCentre } from '../common/useCentre';
import { useSave } from '../common/useSave';
import { proposeCode } from './definition/codes';
import { allFields } from './definition/fields';
import { SurveySelect } from './SurveySelect';
import { languageName, said } from './text';
import { audiences, type Audience, type SurveyCard, type SurveyForm, type SurveyTemplate } from './types';
import { builderPage, surveysPath, useTemplates } from './useSurvey';

interface Form {
  name: string;
  code: string;
  audience: Audience;
  copyOf?: string;
}

const empty = 'empty';
const copy = 'copy';

/** What a survey begins with: a template, nothing, or another survey. */
export const NewSurvey = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const templates = useTemplates();
  const query = { centre: centre.code, limit: 200 };
  const known = useQuery({
    queryKey: [...listKey(surveysPath, query), 'codes'],
    queryFn: ({ signal }) => api.get<KeysetPage<SurveyCard>>(surveysPath, { query, signal }),
  });
  if (templates.data && !known.isPending) return <Gallery templates={templates.data} known={known.data?.items ?? []} onClose={onClose} />;
  return (
    <Modal open title={t('Voice.add')} onCancel={onClose} footer={null}>
      {templates.error ? <Failure error={templates.error} onRetry={() => void templates.refetch()} /> : <Loading />}
    </Modal>
  );
};

const Gallery = ({ templates, known, onClose }: { templates: SurveyTemplate[]; known: SurveyCard[]; onClose: () => void }) => {
  const { t, i18n } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const [form] = Form.useForm<Form>();
  const [origin, setOrigin] = useState(templates[0]?.code ?? empty);
  const [touched, setTouched] = useState({ name: false, code: false });
  const taken = known.map((one) => one.code);

  const nameOf = (from: string) => said(templates.find((one) => one.code === from)?.name, i18n.language);
  const propose = (from: string, own: { name: boolean; code: boolean }) => {
    const original = form.getFieldValue('copyOf') as string | undefined;
    const copied = known.find((one) => one.code === original)?.name;
    if (!own.name) form.setFieldValue('name', from === copy ? (copied ? t('Voice.new.copyName', { name: copied }) : '') : nameOf(from));
    const name = (form.getFieldValue('name') as string | undefined) ?? '';
    // A template's code says what the survey is; a name says it only where the person gave it.
    const stem = from === copy ? (original ?? 'survey') : from === empty ? 'survey' : from;
    if (!own.code) form.setFieldValue('code', proposeCode(own.name ? name : '', stem, taken));
  };
  const choose = (from: string) => {
    setOrigin(from);
    propose(from, touched);
  };

  const save = useSave({
    send: ({ name, code, audience, copyOf }: Form) =>
      api.post<SurveyForm>(
        surveysPath,
        { name, code, ...(origin === empty ? { audience } : origin === copy ? { copyOf } : { template: origin }) },
        { query: { centre: centre.code } },
      ),
    renews: [listKey(surveysPath)],
    form,
    onDone: ({ code }) => {
      onClose();
      void navigate(centre.path(builderPage(code)));
    },
  });

  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <Modal open width={980} title={t('Voice.add')} okText={t('Voice.new.create')} okButtonProps={{ loading: save.isPending }} onOk={form.submit} onCancel={onClose}>
      <p className="soft">{t('Voice.new.text')}</p>
      <fieldset className="gallery">
        <legend className="visually-hidden">{t('Voice.new.text')}</legend>
        {templates.map(({ code, name, about, audience, definition }) => (
          <Card key={code} value={code} chosen={origin} onChoose={choose} name={said(name, i18n.language)} about={said(about, i18n.language)}>
            <Mark>{t(`Voice.audience.${audience}`)}</Mark>
            <Mark>{t('Voice.questions', { count: allFields(definition).length })}</Mark>
            <Mark>{definition.languages.map(languageName).join(' · ')}</Mark>
          </Card>
        ))}
        <Card value={empty} chosen={origin} onChoose={choose} name={t('Voice.new.empty')} about={t('Voice.new.emptyText')} />
        <Card value={copy} chosen={origin} onChoose={choose} name={t('Voice.new.copy')} about={t('Voice.new.copyText')} />
      </fieldset>
      <ProblemAlert error={save.error} className="gap-below" />
      <Form<Form>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: nameOf(origin), code: proposeCode('', origin, taken), audience: 'customers' }}
        onFinish={(draft) => save.mutate(draft)}
        onValuesChange={(changes: Partial<Form>) => {
          const own = { name: touched.name || 'name' in changes, code: touched.code || 'code' in changes };
          setTouched(own);
          if (!('code' in changes)) propose(origin, own);
        }}
      >
        {origin === copy && (
          <Form.Item name="copyOf" label={t('Voice.new.original')} rules={needed}>
            <SurveySelect />
          </Form.Item>
        )}
        {origin === empty && (
          <Form.Item name="audience" label={t('Voice.audience.title')}>
            <Select options={audiences.map((value) => ({ value, label: t(`Voice.audience.${value}`) }))} />
          </Form.Item>
        )}
        <div className="form-pair">
          <Form.Item name="name" label={t('Voice.name')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="code" label={t('Voice.code')} extra={t('Voice.new.codeHelp')} rules={needed}>
            <Input maxLength={64} className="code" />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
};

interface CardProps {
  value: string;
  chosen: string;
  onChoose: (value: string) => void;
  name: string;
  about: string;
  children?: ReactNode;
}

const Card = ({ value, chosen, onChoose, name, about, children }: CardProps) => (
  <label className="gallery-card">
    <input type="radio" name="origin" value={value} checked={chosen === value} onChange={() => onChoose(value)} />
    <span className="gallery-name">{name}</span>
    <span className="gallery-about">{about}</span>
    {children && <span className="gallery-facts">{children}</span>}
  </label>
);
