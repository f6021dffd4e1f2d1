import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { useCentre } from '../../common/useCentre';
import { formsPath } from '../Forms/paths';
import { caseCuts, kinds, rules, stratumCuts, type Evaluator, type PlanDocument, type ScorecardCard } from '../types';
import { AcceptancePart } from './AcceptancePart';
import { CodesSelect } from './CodesSelect';
import { plansPath } from './paths';

export interface PlanDraft {
  code: string;
  name: string;
  plan: PlanDocument;
}

const filters = { teams: 'teams', queues: 'queues', topics: 'topics', channels: 'channels', regions: 'regions', products: 'products' } as const;

/** Seconds of talk; of cases hours until they were done. */
const usualLengths = { contact: [60, 180, 600], case: [4, 24, 72] };

const caseFilters = ['teams', 'topics', 'channels'];

/** What a plan says: which contacts, how many, what more often, who judges. */
export const PlanFields = ({ isNew, isNarrowed = false }: { isNew: boolean; isNarrowed?: boolean }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const forms = useQuery({ queryKey: ['plan-forms', query], queryFn: ({ signal }) => api.get<KeysetPage<ScorecardCard>>(formsPath, { query: { ...query, limit: 200 }, signal }) });
  const people = useQuery({ queryKey: ['evaluators', query], queryFn: ({ signal }) => api.get<Evaluator[]>(`${plansPath}/evaluators`, { query, signal }) });
  const form = Form.useFormInstance<PlanDraft>();
  const isOfCases = Form.useWatch<string | undefined>(['plan', 'of']) === 'case';
  const kind = isOfCases ? 'case' : 'contact';
  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <>
      <div className="edit-row">
        <Form.Item name="name" label={t('Judging.plan.name')} rules={needed} className="quality-field">
          <Input maxLength={200} />
        </Form.Item>
        {isNew && (
          <Form.Item name="code" label={t('Judging.form.code')} rules={needed} className="quality-field">
            <Input maxLength={64} className="code" />
          </Form.Item>
        )}
        <Form.Item name={['plan', 'form']} label={t('Quality.nav.forms')} rules={needed} className="quality-field">
          <Select
            loading={forms.isPending}
            notFoundContent={t('Judging.plan.noForm')}
            options={(forms.data?.items ?? []).filter((one) => one.published > 0).map(({ code, name, published }) => ({ value: code, label: `${name} · ${t('Judging.form.version', { number: published })}` }))}
          />
        </Form.Item>
      </div>
      <Form.Item name={['plan', 'of']} label={t('Judging.plan.of')} extra={isOfCases ? t('Judging.plan.ofCases') : undefined}>
        <Radio.Group onChange={({ target }) => form.setFieldsValue({ plan: { by: ['topic'], lengths: usualLengths[target.value as (typeof kinds)[number]] } })} options={kinds.map((value) => ({ value, label: t(`Judging.kind.${value}`) }))} />
      </Form.Item>
      <div className="edit-row">
        <Form.Item name={['plan', 'size']} label={t('Judging.plan.size')} rules={needed} className="quality-field">
          <InputNumber min={1} max={5000} />
        </Form.Item>
        <Form.Item name={['plan', 'leastPerAgent']} label={t('Judging.plan.leastPerAgent')} className="quality-field">
          <InputNumber min={0} max={100} />
        </Form.Item>
        <Form.Item name={['plan', 'overlongTimes']} label={t(`Judging.plan.overlongTimes.${kind}`)} className="quality-field">
          <InputNumber min={1} max={20} step={0.5} />
        </Form.Item>
        <Form.Item name={['plan', 'cameBackTimes']} label={t(`Judging.plan.cameBackTimes.${kind}`)} className="quality-field">
          <InputNumber min={1} max={20} step={0.5} />
        </Form.Item>
      </div>
      <Form.Item name={['plan', 'by']} label={t('Judging.plan.by')} extra={t('Judging.plan.byHelp')}>
        <Select mode="multiple" maxCount={3} options={(isOfCases ? caseCuts : stratumCuts).map((value) => ({ value, label: t(`Judging.cut.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['plan', 'rule']} label={t('Judging.plan.rule')}>
        <Radio.Group className="quality-choices" options={rules.map((value) => ({ value, label: t(`Judging.rule.${value}`) }))} />
      </Form.Item>
      <AcceptancePart />
      <Form.Item name={['plan', 'isFocused']} valuePropName="checked" extra={t('Judging.plan.isFocusedHelp')}>
        <Checkbox>{t('Judging.plan.isFocused')}</Checkbox>
      </Form.Item>
      {!isOfCases && (
        <Form.Item name={['plan', 'onlyRecorded']} valuePropName="checked" extra={t('Judging.plan.onlyRecordedHelp')}>
          <Checkbox>{t('Judging.plan.onlyRecorded')}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name={['plan', 'evaluators']} label={t('Judging.plan.evaluators')} extra={t('Judging.plan.evaluatorsHelp')} rules={needed}>
        <Select mode="multiple" loading={people.isPending} showSearch={{ optionFilterProp: 'label' }} options={(people.data ?? []).map(({ id, name, needsCalibration }) => ({ value: id, label: needsCalibration ? t('Judging.plan.needsCalibration', { name }) : name }))} />
      </Form.Item>
      <details className="plan-more" open={isNarrowed}>
        <summary>{t('Judging.plan.more')}</summary>
        <div className="edit-row">
          {Object.entries(filters)
            .filter(([field]) => !isOfCases || caseFilters.includes(field))
            .map(([field, members]) => (
              <Form.Item key={field} name={['plan', field]} label={t(`Judging.filter.${field}`)} className="quality-field">
                <CodesSelect kind={members} />
              </Form.Item>
            ))}
        </div>
        <div className="edit-row">
          {!isOfCases && (
            <Form.Item name={['plan', 'shortestTalk']} label={t('Judging.plan.shortestTalk')} className="quality-field">
              <InputNumber min={0} max={3600} />
            </Form.Item>
          )}
          <Form.Item name={['plan', 'dueDays']} label={t('Judging.plan.dueDays')} className="quality-field">
            <InputNumber min={1} max={365} />
          </Form.Item>
          <Form.Item name={['plan', 'appealDays']} label={t('Judging.plan.appealDays')} className="quality-field">
            <InputNumber min={1} max={90} />
          </Form.Item>
        </div>
        <div className="edit-row">
          <Form.Item name={['plan', 'hours']} label={t('Judging.plan.hours')} className="quality-field" normalize={(values: (string | number)[]) => values.map(Number).filter((value) => value > 0).sort((one, other) => one - other)}>
            <Select mode="tags" open={false} tokenSeparators={[',', '，', ' ']} />
          </Form.Item>
          <Form.Item name={['plan', 'lengths']} label={t(`Judging.plan.lengths.${kind}`)} className="quality-field" normalize={(values: (string | number)[]) => values.map(Number).filter((value) => value > 0).sort((one, other) => one - other)}>
            <Select mode="tags" open={false} tokenSeparators={[',', '，', ' ']} />
          </Form.Item>
        </div>
      </details>
    </>
  );
};
