import { Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import type { Definition } from '../types';
import { replaced, Wrong, type PartProps } from './Wrong';

const lists = ['priorities', 'impacts', 'urgencies'] as const;

/** A list of names that grows or shrinks: the matrix and the targets follow, so that the whole holds together. */
export const withNames = (definition: Definition, list: (typeof lists)[number], names: string[]): Definition => {
  const next = { ...definition, [list]: names };
  const last = next.priorities.length - 1;
  const cell = (row: number, column: number) => Math.max(0, Math.min(definition.matrix[row]?.[column] ?? last, last));
  return {
    ...next,
    matrix: next.impacts.map((_, row) => next.urgencies.map((__, column) => cell(row, column))),
    promises: next.promises.map((rule) => ({ ...rule, targets: next.priorities.map((_, at) => rule.targets[at] ?? rule.targets.at(-1) ?? '') })),
    repeat: next.repeat && { ...next.repeat, raise: Math.max(0, Math.min(next.repeat.raise, last)) },
  };
};

/** Priorities, from how grave and how urgent; and what a repeat does to them. */
export const MatrixEditor = ({ definition, wrong, onChange }: PartProps) => {
  const { t } = useTranslation();
  const { priorities, impacts, urgencies, matrix, repeat } = definition;
  return (
    <Section title={t('Desk.types.matrix')}>
      <p className="soft">{t('Desk.types.matrixText')}</p>
      <div className="type-cells">
        {lists.map((list) => (
          <div key={list} className="type-names">
            {t(`Desk.types.${list}`)}
            <Input.TextArea
              aria-label={t(`Desk.types.${list}`)}
              autoSize
              value={definition[list].join('\n')}
              onChange={(event) => onChange(withNames(definition, list, event.target.value.split('\n')))}
            />
            <Wrong wrong={wrong} at={list} />
          </div>
        ))}
      </div>
      <div className="type-matrix">
        <table aria-label={t('Desk.types.matrix')}>
          <thead>
            <tr>
              <td />
              {urgencies.map((name, column) => <th key={column} scope="col">{name}</th>)}
            </tr>
          </thead>
          <tbody>
            {impacts.map((impact, row) => (
              <tr key={row}>
                <th scope="row">{impact}</th>
                {urgencies.map((urgency, column) => (
                  <td key={column}>
                    <Select aria-label={`${impact} · ${urgency}`} value={matrix[row]?.[column]} options={priorities.map((label, value) => ({ value, label }))} onChange={(value: number) => onChange({ matrix: replaced(matrix, row, replaced(matrix[row] ?? [], column, value)) })} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Wrong wrong={wrong} at="matrix" />
      <h3 className="form-heading">{t('Desk.types.repeat')}</h3>
      <div className="type-cells">
        <label className="type-switch"><Switch checked={repeat !== null} onChange={(on) => onChange({ repeat: on ? { days: 14, raise: Math.min(1, priorities.length - 1) } : null })} /> {t('Desk.types.repeatOn')}</label>
        {repeat && <label>{t('Desk.types.repeatDays')}<InputNumber aria-label={t('Desk.types.repeatDays')} min={1} max={366} value={repeat.days} onChange={(days) => onChange({ repeat: { ...repeat, days: days ?? 1 } })} /></label>}
        {repeat && <label>{t('Desk.types.repeatRaise')}<InputNumber aria-label={t('Desk.types.repeatRaise')} min={0} max={priorities.length - 1} value={repeat.raise} onChange={(raise) => onChange({ repeat: { ...repeat, raise: raise ?? 0 } })} /></label>}
      </div>
      <Wrong wrong={wrong} at="repeat.days" />
      <Wrong wrong={wrong} at="repeat.raise" />
    </Section>
  );
};
