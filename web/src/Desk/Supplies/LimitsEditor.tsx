import { InputNumber } from 'antd';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import type { CaseTypeForm } from '../types';
import { typeKey, typePath, useTypes } from '../useDesk';
import { Wrong } from '../Types/Wrong';
import type { RulesPart } from './SupplyRules';

/** For each kind of case and priority: how much of the time to resolve it is spent on solving it oneself. */
export const LimitsEditor = ({ rules, wrong, may, onChange }: RulesPart) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const kinds = useTypes().data?.items ?? [];
  const forms = useQueries({ queries: kinds.map(({ code }) => ({ queryKey: [...typeKey(code), query], queryFn: ({ signal }: { signal: AbortSignal }) => api.getTagged<CaseTypeForm>(typePath(code), { query, signal }) })) });
  const { limits } = rules;
  const put = (type: string, count: number, place: number, percent: number) => {
    const old = limits.find((one) => one.type === type)?.percents ?? [];
    const percents = Array.from({ length: count }, (_, at) => (at === place ? percent : (old[at] ?? 0)));
    onChange({ limits: [...limits.filter((one) => one.type !== type), ...(percents.some((one) => one > 0) ? [{ type, percents }] : [])] });
  };
  return (
    <Section title={t('Supplies.rules.limits')}>
      <p className="soft">{t('Supplies.rules.limitsText')}</p>
      {kinds.map((kind, at) => {
        const priorities = forms[at]?.data?.data.definition.priorities ?? [];
        const percents = limits.find((one) => one.type === kind.code)?.percents ?? [];
        const place = limits.findIndex((one) => one.type === kind.code);
        return (
          <div key={kind.code} className="type-row">
            <b>{kind.name}</b>
            <div className="type-cells">
              {priorities.map((priority, step) => (
                <label key={priority}>{priority}<InputNumber disabled={!may} min={0} max={100} precision={0} suffix="%" aria-label={`${kind.name} ${priority}`} value={percents[step] ?? 0} onChange={(percent) => put(kind.code, priorities.length, step, percent ?? 0)} /></label>
              ))}
            </div>
            {['type', 'percents'].map((what) => <Wrong key={what} wrong={wrong} at={`limits[${place}].${what}`} />)}
          </div>
        );
      })}
      <Wrong wrong={wrong} at="limits" />
    </Section>
  );
};
