import { useState } from 'react';
import { EllipsisOutlined, UserAddOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Schemas } from '../api/schemas';
import type { Role } from '../api/types';
import { Copyable } from '../common/Copyable';
import { KeysetTable, listKey } from '../common/KeysetTable';
import { Mark } from '../common/Mark';
import { Menu } from '../common/Menu';
import { Page, Section } from '../common/Page';
import { SearchBox } from '../common/SearchBox';
import { useCentre } from '../common/useCentre';
import { useMe } from '../common/useMe';
import { useSave } from '../common/useSave';
import { useUrlState } from '../common/useUrlState';
import { MemberForm } from './MemberForm';
import type { Member } from './types';
import { useRoleWords } from './useRoleWords';

const defaults = { search: '' };

export const People = () => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const centre = useCentre();
  const me = useMe().data?.user;
  const { nameOf } = useRoleWords();
  const [{ search }, setState] = useUrlState(defaults);
  const [edited, setEdited] = useState<Member | 'new' | null>(null);
  const [link, setLink] = useState<{ name: string; link: string } | null>(null);
  const query = { centre: centre.code };
  const renews = [listKey('access/people')];

  const makeLink = useSave({
    send: (member: Member) => api.post<Schemas['MakeLinkResponse']>(`access/people/${member.id}/link`, undefined, { query }),
    onDone: (answer, member) => setLink({ name: member.name, link: answer.link }),
  });
  const remove = useSave({
    send: (member: Member) => api.delete(`access/people/${member.id}`, { query }),
    done: t('Access.people.removed'),
    renews,
  });
  const resetTwoFactor = useSave({
    send: (member: Member) => api.delete(`access/people/${member.id}/two-factor`, { query }),
    done: t('Access.people.twoFactorReset'),
    renews,
  });
  const askToReset = (member: Member) =>
    modal.confirm({
      title: t('Access.people.resetTitle', { name: member.name }),
      content: t('Access.people.resetText'),
      okText: t('Access.people.resetTwoFactor'),
      okButtonProps: { danger: true },
      onOk: () => resetTwoFactor.mutateAsync(member).catch(() => undefined),
    });
  const askToRemove = (member: Member) =>
    modal.confirm({
      title: t('Access.people.removeTitle', { name: member.name }),
      content: t('Access.people.removeText'),
      okText: t('Access.people.remove'),
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync(member).catch(() => undefined),
    });

  return (
    <Page
      title={t('Access.nav.people')}
      subtitle={t('Access.people.text')}
      actions={
        <Button type="primary" icon={<UserAddOutlined />} onClick={() => setEdited('new')}>
          {t('Access.people.add')}
        </Button>
      }
    >
      <SearchBox value={search} onChange={(value) => setState({ search: value })} label={t('Access.people.search')} />
      <Section flush>
        <KeysetTable<Member>
          path="access/people"
          query={{ ...query, search }}
          rowKey="id"
          label={t('Access.nav.people')}
          columns={[
            {
              title: t('Access.name'),
              dataIndex: 'name',
              render: (name: string, row) => (
                <Button type="link" className="cell-link" onClick={() => setEdited(row)}>
                  {name}
                </Button>
              ),
            },
            { title: t('Access.email'), dataIndex: 'email' },
            { title: t('Access.roles'), dataIndex: 'roles', render: (some: Role[]) => some.map((role) => <Mark key={role}>{nameOf(role)}</Mark>) },
            { title: t('Access.employeeCode'), dataIndex: 'employeeCode', className: 'code' },
            {
              title: t('Access.people.state'),
              key: 'state',
              render: (_, row) => (
                <>
                  {row.lockedOut && <Mark tone="bad">{t('Access.people.lockedOut')}</Mark>}
                  {row.twoFactor && <Mark tone="good">{t('Access.people.twoFactor')}</Mark>}
                </>
              ),
            },
            {
              title: <span className="visually-hidden">{t('Common.actions')}</span>,
              key: 'actions',
              align: 'right',
              render: (_, row) => (
                <Menu
                  items={[
                    { key: 'edit', label: t('Access.people.edit'), onClick: () => setEdited(row) },
                    { key: 'link', label: t('Access.people.newLink'), onClick: () => makeLink.mutate(row) },
                    ...(row.twoFactor ? [{ key: 'factor', label: t('Access.people.resetTwoFactor'), onClick: () => askToReset(row) }] : []),
                    { key: 'remove', danger: true, disabled: row.id === me?.id, label: t('Access.people.remove'), onClick: () => askToRemove(row) },
                  ]}
                >
                  <Button type="text" size="small" icon={<EllipsisOutlined />} aria-label={t('Common.actionsOf', { name: row.name })} />
                </Menu>
              ),
            },
          ]}
        />
      </Section>
      {edited && (
        <MemberForm
          member={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onAdded={(name, oneTime) => setLink({ name, link: oneTime })}
        />
      )}
      <Modal open={link !== null} title={t('Access.people.linkTitle', { name: link?.name })} footer={null} onCancel={() => setLink(null)}>
        <p>{t('Access.people.linkText')}</p>
        {link && <Copyable text={new URL(link.link, location.origin).href} label={t('Access.people.newLink')} />}
      </Modal>
    </Page>
  );
};
