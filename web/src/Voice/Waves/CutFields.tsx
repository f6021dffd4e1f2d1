import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { CodeSelect } from '../../common/CodeSelect';
import { cuts, kindOf, type Cut } from './types';

export type Cuts = Partial<Record<Cut, string | null>>;

/** What answers will be cut by: fields of the form around it. */
export const CutFields = ({ legend, within }: { legend: string; within?: string }) => {
  const { t } = useTranslation();
  return (
    <fieldset className="wave-cuts">
      <legend>{legend}</legend>
      {cuts.map((cut) => (
        <Form.Item key={cut} name={within ? [within, cut] : cut} label={t(`Voice.cut.${cut}`)}>
          <CodeSelect kind={kindOf[cut]} />
        </Form.Item>
      ))}
    </fieldset>
  );
};
