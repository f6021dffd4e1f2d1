import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Tagged } from '../api/client';
import { fieldErrors } from '../common/problemWords';
import { ProblemAlert } from '../common/ProblemAlert';
import { Page, Section } from '../common/Page';
import { PageState } from '../common/PageState';
import { useCentre } from '../common/useCentre';
import { useSave } from '../common/useSave';
import type { SettingsForm } from './types';
import { noticesPath, settingsPath } from './useNotices';
import './Notices.css';

const settingsKey = ['notice-settings'];

/** What I want to be told, by which way, and when I am not to be disturbed. */
export const SettingsPage = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const query = { centre: centre.code };
  const settings = useQuery({ queryKey: [...settingsKey, query], queryFn: ({ signal }) => api.getTagged<SettingsForm>(settingsPath, { query, signal }) });
  return (
    <Page narrow title={t('Notices.settings.title')} subtitle={t('Notices.settings.text')} actions={<Link to={centre.path(noticesPath)}><Button tabIndex={-1}>{t('Notices.title')}</Button></Link>}>
      <PageState query={settings}>{(tagged) => <Shown key={tagged.etag} tagged={tagged} />}</PageState>
    </Page>
  );
};

const Shown = ({ tagged }: { tagged: Tagged<SettingsForm> }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [form, setForm] = useState(tagged.data);
  const change = (some: Partial<SettingsForm>) => setForm({ ...form, ...some });
  const save = useSave({
    send: () => api.put(settingsPath, { ...form, quietFrom: form.quietFrom || null, quietTo: form.quietTo || null, digestAt: form.digestAt || null }, { query: { centre: centre.code }, etag: tagged.etag }),
    done: t('Common.saved'),
    renews: [settingsKey],
    quiet: true,
  });
  const wrong = Object.fromEntries(fieldErrors(t, save.error).map((one) => [one.name.join('.'), one.errors.join(' ')]));
  const time = (field: 'quietFrom' | 'quietTo' | 'digestAt') => (
    <span>
      <Input type="time" style={{ width: 130 }} status={wrong[field] ? 'error' : undefined} aria-label={t(`Notices.settings.${field}`)} value={form[field] ?? ''} onChange={(event) => change({ [field]: event.target.value })} />
      {wrong[field] && <span className="channel-failure" role="alert"> {wrong[field]}</span>}
    </span>
  );
  const tick = (kind: string, way: 'inProduct' | 'byMail', value: boolean) => change({ kinds: form.kinds.map((one) => (one.kind === kind ? { ...one, [way]: value } : one)) });
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <ProblemAlert error={save.error} className="gap-below" />
      <Section title={t('Notices.settings.which')}>
        {!form.canMail && <Alert type="info" showIcon className="gap-below" title={t('Notices.settings.noMail')} />}
        <table className="notice-kinds">
          <thead>
            <tr><th scope="col">{t('Notices.settings.kind')}</th><th scope="col">{t('Notices.settings.inProduct')}</th><th scope="col">{t('Notices.settings.byMail')}</th></tr>
          </thead>
          <tbody>
            {form.kinds.map((one) => {
              const name = t(`Notices.kind.${one.kind}`);
              return (
                <tr key={one.kind}>
                  <th scope="row">{name}</th>
                  <td><Checkbox checked={one.inProduct} aria-label={`${name}: ${t('Notices.settings.inProduct')}`} onChange={(event) => tick(one.kind, 'inProduct', event.target.checked)} /></td>
                  <td><Checkbox checked={one.byMail} aria-label={`${name}: ${t('Notices.settings.byMail')}`} onChange={(event) => tick(one.kind, 'byMail', event.target.checked)} /></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Section>
      <Section title={t('Notices.settings.quiet')}>
        <p className="soft">{t('Notices.settings.quietText')}</p>
        <div className="notice-hours">{time('quietFrom')} <span>{t('Notices.settings.to')}</span> {time('quietTo')}</div>
        <p><Checkbox checked={form.urgentAlways} onChange={(event) => change({ urgentAlways: event.target.checked })}>{t('Notices.settings.urgentAlways')}</Checkbox></p>
      </Section>
      <Section title={t('Notices.settings.digest')}>
        <p className="soft">{t('Notices.settings.digestText')}</p>
        <div className="notice-hours">{time('digestAt')}</div>
      </Section>
      <Button type="primary" htmlType="submit" loading={save.isPending}>{t('Common.save')}</Button>
    </form>
  );
};
