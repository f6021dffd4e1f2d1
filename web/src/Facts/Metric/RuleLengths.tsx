import { InputNumber, Popover, Button, Switch } from 'antd';
import { SlidersOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { setOf, withRule, type NamedRule } from '../rules';

interface Props {
  rules: string;
  readBy: readonly NamedRule[];
  onChange: (rules: string) => void;
}

const longest = 100;

/** Each rule of the set: on or off, and how many points in a row it takes. */
export const RuleLengths = ({ rules, readBy, onChange }: Props) => {
  const { t } = useTranslation();
  const change = (changed: NamedRule) => onChange(withRule(setOf(rules), readBy, changed));
  const isLast = readBy.filter((rule) => rule.isOn).length === 1;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <div className="rule-lengths">
          {readBy.map((rule) => {
            const isOf = rule.usualOf < rule.usualLength;
            return (
              <div key={rule.code} className="rule-length">
                <Switch
                  size="small"
                  checked={rule.isOn}
                  disabled={rule.isOn && isLast}
                  aria-label={t('Control.ruleOn', { code: rule.code })}
                  onChange={(isOn) => change({ ...rule, isOn })}
                />
                <span className="code">{rule.code}</span>
                <span className={rule.isOn ? undefined : 'soft'}>{t(`Signals.pattern.${rule.pattern}`, { length: rule.length, of: rule.of })}</span>
                <span className="rule-numbers">
                  {isOf && (
                    <InputNumber
                      size="small"
                      min={1}
                      max={rule.length}
                      disabled={!rule.isOn}
                      value={rule.of}
                      aria-label={t('Control.ruleOf', { code: rule.code })}
                      onChange={(of) => of && change({ ...rule, of })}
                    />
                  )}
                  {rule.pattern !== 'beyond' && (
                    <InputNumber
                      size="small"
                      min={Math.max(rule.shortest, isOf ? rule.of : 0)}
                      max={longest}
                      disabled={!rule.isOn}
                      value={rule.length}
                      aria-label={t('Control.ruleLength', { code: rule.code })}
                      onChange={(length) => length && change(isOf ? { ...rule, length } : { ...rule, length, of: length })}
                    />
                  )}
                </span>
              </div>
            );
          })}
          <p className="soft">{t('Control.ruleHelp')}</p>
          {rules !== setOf(rules) && (
            <Button size="small" onClick={() => onChange(setOf(rules))}>
              {t('Control.asPublished')}
            </Button>
          )}
        </div>
      }
    >
      <Button icon={<SlidersOutlined />}>{rules === setOf(rules) ? t('Control.eachRule') : t('Control.ownRules')}</Button>
    </Popover>
  );
};
