import { Form, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import type { ScenarioCard } from '../console/types';
import { usePhrase } from '../console/usePhrase';
import { roles, type SeatRole } from '../live/types';
import { keepPass } from '../live/tokens';
import { soloPath } from './paths';
import type { SoloPass } from './types';

interface Values {
  scenario: string;
  role: SeatRole;
  /** 0 is the scenario's own. */
  minutes: number;
  speed: number;
  /** A customer manager's. */
  place?: string;
}

const lengths = [5, 10, 15];
const speeds = [1, 2, 4];

/** A game alone: which scenario, which seat, how long and how fast; then straight to one's seat. */
export const NewSolo = ({ scenarios, onClose }: { scenarios: ScenarioCard[]; onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const say = usePhrase();
  const [form] = Form.useForm<Values>();
  const chosen = Form.useWatch('scenario', form);
  const role = Form.useWatch('role', form) ?? 'clerk';
  const scenario = scenarios.find(({ code }) => code === chosen) ?? scenarios[0];
  // Another scenario has other places.
  const [first] = scenario?.places ?? [];
  const save = useSave<Values, SoloPass>({
    send: ({ minutes, place, ...values }) => api.post(soloPath, { ...values, minutes: minutes || null, place: place ?? null }, { query: { centre: centre.code } }),
    renews: [['arena-solo', centre.code]],
    form,
    onDone: ({ code, ...pass }) => {
      keepPass(code, pass);
      void navigate(`/play/${code}`);
    },
  });
  return (
    <Modal open title={t('Play.solo.begin')} okText={t('Play.solo.start')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <ProblemAlert error={save.error} className="gap-below" />
      <Form<Values> form={form} layout="vertical" initialValues={{ scenario: scenarios[0]?.code, role: 'clerk', minutes: 5, speed: 1 }} onFinish={(values) => save.mutate(values)}>
        <Form.Item name="scenario" label={t('Play.new.scenario')} extra={scenario && say(scenario.about)}>
          <Select options={scenarios.map(({ code, name }) => ({ value: code, label: say(name) }))} />
        </Form.Item>
        <Form.Item name="role" label={t('Play.solo.role')} extra={t(`Play.duty.${role}`)}>
          <Select options={roles.map((one) => ({ value: one, label: say(scenario?.roles[one]) }))} />
        </Form.Item>
        {role === 'customer' && scenario && (
          <Form.Item key={scenario.code} name="place" label={t('Play.solo.place')} initialValue={first?.code} preserve={false}>
            <Select options={scenario.places.map(({ code, name }) => ({ value: code, label: say(name) }))} />
          </Form.Item>
        )}
        <Form.Item name="minutes" label={t('Play.solo.length')} extra={scenario && t('Play.solo.lengthHelp', { rounds: scenario.rounds })}>
          <Radio.Group
            options={[...lengths.map((count) => ({ value: count, label: t('Play.solo.minutes', { count }) })), { value: 0, label: t('Play.solo.usual', { minutes: scenario?.minutes ?? 0 }) }]}
          />
        </Form.Item>
        <Form.Item name="speed" label={t('Play.solo.speed')} extra={t('Play.solo.speedHelp')}>
          <Radio.Group options={speeds.map((speed) => ({ value: speed, label: speed === 1 ? t('Play.solo.speedNormal') : t('Play.solo.speedOf', { speed }) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
