import { useState } from 'react';
import { Button, Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type ProblemError } from '../api/client';
import type { Schemas } from '../api/schemas';
import type { Role } from '../api/types';
import { CodeSelect } from '../common/CodeSelect';
import { Conflict } from '../common/Conflict';
import { listKey } from '../common/KeysetTable';
import { ProblemAlert } from '../common/ProblemAlert';
import { isProblem } from '../common/problemWords';
import { useCentre } from '../common/useCentre';
import { useSave } from '../common/useSave';
import type { Member } from './types';
import { useRoleWords } from './useRoleWords';

interface Draft {
  name: string;
  email: string;
  roles: Role[];
  employeeCode: string | null;
}

interface Props {
  /** Null adds somebody. */
  member: Member | null;
  onClose: () => void;
  onAdded: (name: string, link: string) => void;
}

export const MemberForm = ({ member, onClose, onAdded }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { options, listOf } = useRoleWords();
  const [form] = Form.useForm<Draft>();
  const query = { centre: centre.code };
  const [etag, setEtag] = useState(member && `"${member.version}"`);
  const save = useSave({
    send: async ({ roles, employeeCode = null, ...who }: Draft) =>
      member
        ? void (await api.put(`access/people/${member.id}`, { roles, employeeCode }, { query, etag }))
        : await api.post<Schemas['InvitePersonResponse']>('access/people', { ...who, roles, employeeCode }, { query }),
    done: member ? t('Common.saved') : t('Access.people.added'),
    renews: [listKey('access/people')],
    form,
    onDone: (answer, draft) => {
      onClose();
      if (answer?.link) onAdded(draft.name, answer.link);
    },
  });
  const decide = (take: 'theirs' | 'mine') => {
    const theirs = (save.error as ProblemError).problem.current as Member;
    setEtag(`"${theirs.version}"`);
    save.reset();
    if (take === 'theirs') form.setFieldsValue(theirs);
  };
  const needed = { required: true, message: t('Common.field.required') };
  return (
    <Drawer
      open
      size={440}
      onClose={onClose}
      title={member ? member.name : t('Access.people.add')}
      footer={
        <div className="button-row">
          <Button type="primary" loading={save.isPending} onClick={form.submit}>
            {t('Common.save')}
          </Button>
          <Button onClick={onClose}>{t('Common.cancel')}</Button>
        </div>
      }
    >
      {member && isProblem(save.error, 'changed') ? (
        <Conflict
          theirs={save.error.problem.current as Member}
          mine={{ ...member, ...form.getFieldsValue() }}
          fields={['roles', 'employeeCode']}
          label={(field) => (field === 'roles' ? t('Access.roles') : t('Access.employeeCode'))}
          show={(field, value) => (field === 'roles' ? listOf(value as Role[]) : String(value ?? '–'))}
          onDecide={decide}
        />
      ) : (
        <ProblemAlert error={save.error} className="gap-below" />
      )}
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={member ?? { roles: ['agent'] }}
        onFinish={(draft) => save.mutate(draft)}
      >
        {!member && (
          <>
            <Form.Item name="name" label={t('Access.name')} rules={[needed]}>
              <Input maxLength={100} autoFocus />
            </Form.Item>
            <Form.Item name="email" label={t('Access.email')} extra={t('Access.people.emailHelp')} rules={[needed, { type: 'email', message: t('Common.field.notAnEmail') }]}>
              <Input />
            </Form.Item>
          </>
        )}
        <Form.Item name="roles" label={t('Access.roles')} extra={t('Access.people.rolesHelp')} rules={[needed]}>
          <Select mode="multiple" options={options} optionFilterProp="label" />
        </Form.Item>
        <Form.Item name="employeeCode" label={t('Access.people.employee')} extra={t('Access.people.employeeHelp')}>
          <CodeSelect kind="employees" />
        </Form.Item>
      </Form>
    </Drawer>
  );
};
