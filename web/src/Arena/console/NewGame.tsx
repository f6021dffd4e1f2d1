import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useOnceKey } from '../../common/useOnceKey';
import { useSave } from '../../common/useSave';
import { gamePage, gamesPath } from './paths';
import type { ScenarioCard } from './types';
import { usePhrase } from './usePhrase';

interface Values {
  scenario: string;
  name: string;
  minutes: number | null;
  speed: number;
  seatsDealt: boolean;
  cohort?: string;
}

/** A new game: which scenario, how long a round takes, and how people come to their seats. */
export const NewGame = ({ scenarios, onClose }: { scenarios: ScenarioCard[]; onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const say = usePhrase();
  const [form] = Form.useForm<Values>();
  const chosen = Form.useWatch('scenario', form);
  const scenario = scenarios.find(({ code }) => code === chosen) ?? scenarios[0];
  const once = useOnceKey();
  const save = useSave<Values, { id: string; code: string }>({
    send: (values) => api.post(gamesPath, values, { query: { centre: centre.code }, headers: once(values) }),
    done: t('Play.new.done'),
    renews: [listKey(gamesPath)],
    form,
    onDone: ({ id }) => void navigate(`${centre.path(gamePage(id))}?tab=lobby`),
  });
  return (
    <Modal open title={t('Play.games.add')} okText={t('Play.new.create')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <ProblemAlert error={save.error} className="gap-below" />
      <Form<Values> form={form} layout="vertical" initialValues={{ scenario: scenarios[0]?.code, minutes: null, speed: 1, seatsDealt: false }} onFinish={(values) => save.mutate(values)}>
        <Form.Item name="name" label={t('Play.new.name')} rules={[{ required: true, whitespace: true, message: t('Play.new.nameNeeded') }]}>
          <Input maxLength={80} placeholder={t('Play.new.namePlace')} />
        </Form.Item>
        <Form.Item name="scenario" label={t('Play.new.scenario')} extra={scenario && say(scenario.about)}>
          <Select options={scenarios.map(({ code, name }) => ({ value: code, label: say(name) }))} />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="minutes" label={t('Play.new.minutes')} extra={scenario && t('Play.new.minutesHelp', { rounds: scenario.rounds, minutes: scenario.minutes })}>
            <InputNumber min={5} max={60} precision={0} placeholder={String(scenario?.minutes ?? '')} className="wide" />
          </Form.Item>
          <Form.Item name="speed" label={t('Play.new.speed')} extra={t('Play.new.speedHelp')}>
            <InputNumber min={1} max={10} precision={0} className="wide" />
          </Form.Item>
        </div>
        <Form.Item name="cohort" label={t('Play.new.cohort')} extra={t('Play.new.cohortHelp')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="seatsDealt" label={t('Play.new.seats')}>
          <Radio.Group
            options={[
              { value: false, label: t('Play.new.chosen') },
              { value: true, label: t('Play.new.dealt') },
            ]}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
};
