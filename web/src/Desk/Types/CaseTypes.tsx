import { useState } from 'react';
import { Button, Form, Input, Modal, Select } from 'antd';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { KeysetTable, listKey } from '../../common/KeysetTable';
import { Page, Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import type { CaseTypeCard, CaseTypeForm } from '../types';
import { enteredTypes, typePath, typesPath, useTypes } from '../useDesk';
import { BeginWithDefaults } from './BeginWithDefaults';
import '../Desk.css';

/** The kinds of case of a centre. */
export const CaseTypes = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const types = useTypes();
  const [adds, setAdds] = useState(false);
  const columns: TableColumnsType<CaseTypeCard> = [
    { title: t('Desk.types.name'), render: (_, one) => <Link className="desk-open" to={centre.path(typePath(one.code))} onClick={(event) => event.stopPropagation()}>{one.name}</Link> },
    { title: t('Desk.types.code'), render: (_, one) => <span className="code">{one.code}</span> },
  ];
  const hasSome = (types.data?.items.length ?? 0) > 0;
  return (
    <Page title={t('Desk.nav.types')} subtitle={t('Desk.types.text')} actions={hasSome && <Button type="primary" onClick={() => setAdds(true)}>{t('Desk.types.add')}</Button>}>
      <Section flush>
        {hasSome && enteredTypes(types.data?.items ?? []).length === 0 && <BeginWithDefaults />}
        <KeysetTable<CaseTypeCard> path={typesPath} query={{ centre: centre.code }} rowKey="code" label={t('Desk.nav.types')} columns={columns} onOpen={(one) => void navigate(centre.path(typePath(one.code)))} empty={<BeginWithDefaults />} />
      </Section>
      {adds && <AddType types={types.data?.items ?? []} onClose={() => setAdds(false)} />}
    </Page>
  );
};

/** A new kind begins as one that is there already: less to write, and it holds together. */
const AddType = ({ types, onClose }: { types: CaseTypeCard[]; onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const query = { centre: centre.code };
  const [form] = Form.useForm<{ name: string; code: string; like: string }>();
  const add = useSave({
    send: async ({ name, code, like }: { name: string; code: string; like: string }) => {
      const { definition } = await api.get<CaseTypeForm>(typePath(like), { query });
      return api.post<CaseTypeForm>(typesPath, { name, code, definition }, { query });
    },
    renews: [['case-types'], listKey(typesPath)],
    form,
    onDone: (made) => void navigate(centre.path(typePath(made.code))),
  });
  const needed = [{ required: true, whitespace: true, message: t('Common.field.required') }];
  return (
    <Modal open title={t('Desk.types.add')} okText={t('Desk.types.add')} cancelText={t('Common.cancel')} confirmLoading={add.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <ProblemAlert error={add.error} className="gap-below" />
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ like: types[0]?.code }} onFinish={(draft) => add.mutate(draft)}>
        <Form.Item name="name" label={t('Desk.types.name')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="code" label={t('Desk.types.code')} extra={t('Desk.types.codeHelp')} rules={needed}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="like" label={t('Desk.types.like')}>
          <Select options={types.map((one) => ({ value: one.code, label: one.name }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
