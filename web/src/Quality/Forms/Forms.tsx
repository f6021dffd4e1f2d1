import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { KeysetTable, listKey } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { useUrlState } from '../../common/useUrlState';
import { currentLanguage } from '../../words';
import type { ScorecardCard, ScorecardForm } from '../types';
import { formPath, formsPath } from './paths';
import '../Quality.css';

const defaults = { add: '' };

/** The scorecards that contacts of the centre are judged by. */
export const Forms = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const { dateTime } = useFormats();
  const [{ add }, setState] = useUrlState(defaults);
  const edits = centre.can('quality.edit') !== undefined;
  const pageOf = (code: string) => centre.path(formPath(code));
  const begin = edits && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setState({ add: '1' })}>
      {t('Judging.form.add')}
    </Button>
  );
  return (
    <Page title={t('Quality.nav.forms')} subtitle={t('Judging.form.text')} actions={begin}>
      <Section flush>
        <KeysetTable<ScorecardCard>
          path={formsPath}
          query={{ centre: centre.code }}
          rowKey="code"
          label={t('Quality.nav.forms')}
          onOpen={({ code }) => void navigate(pageOf(code))}
          empty={<Nothing title={t('Judging.form.none')} action={begin}>{t('Judging.form.noneText')}</Nothing>}
          columns={[
            {
              title: t('Judging.form.name'),
              render: (_, { code, name }) => (
                <>
                  <Link className="quality-name" to={pageOf(code)} onClick={(event) => event.stopPropagation()}>
                    {name}
                  </Link>
                  <div className="soft code">{code}</div>
                </>
              ),
            },
            {
              title: t('Judging.form.state'),
              render: (_, { published }) => (published > 0 ? <Mark tone="good">{t('Judging.form.version', { number: published })}</Mark> : <Mark>{t('Judging.form.draft')}</Mark>),
            },
            { title: t('Judging.form.changedAt'), render: (_, { changedAt }) => dateTime(changedAt) },
          ]}
        />
      </Section>
      {add && edits && <NewForm onClose={() => setState({ add: null })} />}
    </Page>
  );
};

interface Draft {
  name: string;
  code: string;
  begin: 'template' | 'empty';
}

const NewForm = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const [form] = Form.useForm<Draft>();
  const save = useSave({
    send: ({ name, code, begin }: Draft) =>
      api.post<ScorecardForm>(formsPath, { name, code, ...(begin === 'template' ? { template: `call.${currentLanguage()}` } : {}) }, { query: { centre: centre.code } }),
    renews: [listKey(formsPath)],
    form,
    onDone: ({ code }) => void navigate(centre.path(formPath(code))),
  });
  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <Modal open title={t('Judging.form.add')} okText={t('Judging.form.create')} okButtonProps={{ loading: save.isPending }} onOk={form.submit} onCancel={onClose}>
      <ProblemAlert error={save.error} className="gap-below" />
      <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={{ begin: 'template', code: 'call', name: t('Judging.form.usualName') }} onFinish={(draft) => save.mutate(draft)}>
        <Form.Item name="begin" label={t('Judging.form.begin')}>
          <Radio.Group
            className="quality-choices"
            options={[
              { value: 'template', label: t('Judging.form.template') },
              { value: 'empty', label: t('Judging.form.empty') },
            ]}
          />
        </Form.Item>
        <Form.Item name="name" label={t('Judging.form.name')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="code" label={t('Judging.form.code')} rules={needed}>
          <Input maxLength={64} className="code" />
        </Form.Item>
      </Form>
    </Modal>
  );
};
