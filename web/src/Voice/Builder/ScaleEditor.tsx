import { Checkbox, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { fixedScale, scaleOf } from '../definition/fields';
import type { Fault } from '../definition/wrong';
import { trimmed } from '../text';
import type { Question, Scale } from '../types';
import { LocalInput } from './LocalInput';
import { Wrong } from './Wrong';

interface Props {
  question: Question;
  faults: Fault[];
  onChange: (scale: Scale, place?: string) => void;
}

/** The points from least to most, and what their ends are called. */
export const ScaleEditor = ({ question, faults, onChange }: Props) => {
  const { t } = useTranslation();
  const scale = scaleOf(question) ?? { least: 1, most: 10 };
  const isFixed = fixedScale(question.kind) !== undefined;
  const set = (changes: Partial<Scale>, place = '') => onChange({ ...scale, ...changes }, place);
  const at = (rest: string) => faults.filter((fault) => fault.rest === rest);
  return (
    <fieldset className="editor-part">
      <legend>{t('Voice.scale.title')}</legend>
      <div className="editor-row editor-row-middle">
        {isFixed ? (
          <span>{t('Voice.scale.fixed', { least: scale.least, most: scale.most })}</span>
        ) : (
          <>
            <span>{t('Voice.scale.from')}</span>
            <Radio.Group
              aria-label={t('Voice.scale.from')}
              optionType="button"
              size="small"
              value={scale.least}
              onChange={(event) => set({ least: event.target.value as number })}
              options={[0, 1].map((value) => ({ value, label: value }))}
            />
            <span>{t('Voice.scale.to')}</span>
            <Select
              aria-label={t('Voice.scale.to')}
              size="small"
              value={scale.most}
              onChange={(most) => set({ most })}
              options={[2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => ({ value, label: value }))}
            />
          </>
        )}
        <Checkbox checked={scale.dontKnow === true} onChange={(event) => set({ dontKnow: event.target.checked })}>
          {t('Voice.scale.dontKnow')}
        </Checkbox>
      </div>
      <Wrong faults={at('scale')} />
      <LocalInput label={t('Voice.scale.leastLabel', { point: scale.least })} value={scale.leastLabel} faults={at('scale.leastLabel')} onChange={(text) => set({ leastLabel: trimmed(text) }, 'leastLabel')} />
      <LocalInput label={t('Voice.scale.mostLabel', { point: scale.most })} value={scale.mostLabel} faults={at('scale.mostLabel')} onChange={(text) => set({ mostLabel: trimmed(text) }, 'mostLabel')} />
    </fieldset>
  );
};
