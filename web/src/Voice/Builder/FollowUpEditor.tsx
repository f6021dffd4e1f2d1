import { Checkbox, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasPoints, hasRows, scaleOf } from '../definition/fields';
import { said } from '../text';
import { useBuilding } from './context';
import { Wrong } from './Wrong';

const mostHours = 200;

/** Who gave a low mark may ask to be got back to: at which question, from which mark down, how soon. */
export const FollowUpEditor = () => {
  const { t } = useTranslation();
  const { survey, faults, language, readOnly, change } = useBuilding();
  const rule = survey.followUp;
  const asked = survey.pages.flatMap((page) => page.questions).filter((question) => hasPoints(question.kind) && !hasRows(question.kind));
  const scale = scaleOf(asked.find((question) => question.code === rule?.question) ?? { code: '', kind: 'section', text: {} });
  const set = (changes: Partial<NonNullable<typeof rule>>, place = '') => change((now) => ({ ...now, ...(now.followUp && { followUp: { ...now.followUp, ...changes } }) }), place && `followUp.${place}`);
  const begin = () => {
    const first = asked.find((question) => question.measures) ?? asked[0];
    const on = first && scaleOf(first);
    if (first && on) change((now) => ({ ...now, followUp: { question: first.code, atOrBelow: first.kind === 'nps' ? 6 : Math.floor((on.least + on.most) / 2) - (on.most > 5 ? 0 : 1), hours: 8 } }));
  };
  return (
    <fieldset className="editor-follow">
      <legend>{t('FollowUps.rule.title')}</legend>
      <p className="soft">{t('FollowUps.rule.text')}</p>
      <Checkbox checked={rule != null} disabled={readOnly || (rule == null && asked.length === 0)} onChange={(event) => (event.target.checked ? begin() : change((now) => ({ ...now, followUp: null })))}>
        {t('FollowUps.rule.on')}
      </Checkbox>
      {rule == null && asked.length === 0 && <p className="soft">{t('FollowUps.rule.noScale')}</p>}
      {rule && (
        <>
          <div className="editor-row">
            <label className="editor-field">
              <span>{t('FollowUps.rule.question')}</span>
              <Select
                className="wide"
                value={rule.question}
                onChange={(question: string) => set({ question })}
                options={asked.map((question) => ({ value: question.code, label: `${question.code} ${said(question.text, language)}` }))}
              />
            </label>
            <label className="editor-field editor-code">
              <span>{t('FollowUps.rule.atOrBelow')}</span>
              <InputNumber<number> className="wide" precision={0} min={scale?.least} max={scale && scale.most - 1} value={rule.atOrBelow} onChange={(value) => value != null && set({ atOrBelow: value }, 'atOrBelow')} />
            </label>
            <label className="editor-field editor-code">
              <span>{t('FollowUps.rule.hours')}</span>
              <InputNumber<number> className="wide" precision={0} min={1} max={mostHours} value={rule.hours ?? 8} onChange={(value) => value != null && set({ hours: value }, 'hours')} />
            </label>
          </div>
          <p className="soft">{t('FollowUps.rule.owners')}</p>
        </>
      )}
      <Wrong faults={faults.filter((fault) => fault.path.startsWith('followUp'))} />
    </fieldset>
  );
};
