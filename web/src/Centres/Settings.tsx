import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Tagged } from '../api/client';
import { currencies, zones } from '../common/choices';
import { Conflict } from '../common/Conflict';
import { Page, Section } from '../common/Page';
import { PageState } from '../common/PageState';
import { ProblemAlert } from '../common/ProblemAlert';
import { isProblem } from '../common/problemWords';
import { useCentre } from '../common/useCentre';
import { meKey } from '../common/useMe';
import { useSave } from '../common/useSave';
import type { CentreSettings } from './types';

const shown = ['name', 'zone', 'locale', 'currency', 'size', 'repeatWindowDays', 'keepsPhoneNumbers'];

export const Settings = () => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const settings = useQuery({
    queryKey: ['centre', query],
    queryFn: ({ signal }) => api.getTagged<CentreSettings>('centres/current', { query, signal }),
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  return (
    <Page title={t('Centres.nav.settings')} subtitle={`${t('Centres.settings.text')} ${t('Centres.settings.code')} ${query.centre}`} narrow>
      <PageState query={settings}>{(tagged) => <SettingsForm tagged={tagged} />}</PageState>
    </Page>
  );
};

const SettingsForm = ({ tagged }: { tagged: Tagged<CentreSettings> }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const centre = useCentre();
  const query = { centre: centre.code };
  const [form] = Form.useForm<CentreSettings>();
  const [base, setBase] = useState(tagged);
  const newest = async () => {
    const now = await api.getTagged<CentreSettings>('centres/current', { query });
    setBase(now);
    return now.data;
  };
  const save = useSave({
    send: (draft: CentreSettings) => api.put('centres/current', { ...base.data, ...draft }, { query, etag: base.etag }),
    done: t('Common.saved'),
    renews: [[...meKey]],
    form,
    onDone: () => void newest(),
  });
  const decide = async (take: 'theirs' | 'mine') => {
    const theirs = await newest();
    save.reset();
    if (take === 'theirs') {
      form.setFieldsValue(theirs);
      void client.invalidateQueries({ queryKey: meKey });
    }
  };
  const label = (field: string) => t(`Centres.settings.${field}`);
  const yes = (value: unknown) => (typeof value === 'boolean' ? (value ? t('Common.yes') : t('Common.no')) : String(value));
  const needed = [{ required: true, message: t('Common.field.required') }];
  const edits = centre.can('centres.edit') !== undefined;
  return (
    <Form<CentreSettings> form={form} layout="vertical" requiredMark="optional" disabled={!edits} initialValues={tagged.data} onFinish={(draft) => save.mutate(draft)}>
      {isProblem(save.error, 'changed') ? (
        <Conflict
          theirs={save.error.problem.current as CentreSettings}
          mine={{ ...base.data, ...form.getFieldsValue() }}
          fields={shown}
          label={label}
          show={(_, value) => yes(value)}
          onDecide={(take) => void decide(take)}
        />
      ) : (
        <ProblemAlert error={save.error} className="gap-below" />
      )}
      <Section title={t('Centres.settings.basics')}>
        <div className="form-pair">
          <Form.Item name="name" label={label('name')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="zone" label={label('zone')} extra={t('Centres.settings.zoneHelp')} rules={needed}>
            <Select showSearch options={zones().map((value) => ({ value }))} />
          </Form.Item>
          <Form.Item name="size" label={label('size')} rules={needed}>
            <InputNumber min={0} max={1_000_000} precision={0} className="wide" />
          </Form.Item>
          <Form.Item name="locale" label={label('locale')} rules={needed}>
            <Select options={[{ value: 'zh-CN', label: '简体中文' }, { value: 'en', label: 'English' }]} />
          </Form.Item>
          <Form.Item name="currency" label={label('currency')} rules={needed}>
            <Select showSearch options={currencies().map((value) => ({ value }))} />
          </Form.Item>
        </div>
      </Section>
      <Section title={t('Centres.settings.facts')}>
        <Form.Item name="repeatWindowDays" label={label('repeatWindowDays')} extra={t('Centres.settings.repeatHelp')} rules={needed}>
          <InputNumber min={1} max={31} precision={0} suffix={t('Centres.settings.days')} />
        </Form.Item>
        <Form.Item name="keepsPhoneNumbers" label={label('keepsPhoneNumbers')} extra={t('Centres.settings.phoneHelp')} valuePropName="checked" required>
          <Switch />
        </Form.Item>
      </Section>
      {edits && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('Common.save')}
        </Button>
      )}
    </Form>
  );
};
