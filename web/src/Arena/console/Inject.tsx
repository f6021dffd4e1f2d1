import { useState } from 'react';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct, useKnown, useNames } from '../live/Arena';
import { gameOf } from '../live/game';

/** A fault of the trainer's own: of a service, a cause or whichever comes, at a place. */
export const Inject = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const { act, busy } = useAct();
  const { services, places } = known.scenario;
  const [service, setService] = useState<number | null>(null);
  const [cause, setCause] = useState(-1);
  const [place, setPlace] = useState(0);
  const { phase } = gameOf(known);
  const isOn = phase === 'running' || phase === 'paused';
  return (
    <div className="inject">
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('Play.console.service')}
        placeholder={t('Play.console.service')}
        value={service}
        onChange={(next) => {
          setService(next);
          setCause(-1);
        }}
        options={services.map((one, i) => ({ value: i, label: `P${one.priority} ${names.say(one.name)}` }))}
      />
      <Select
        aria-label={t('Play.console.cause')}
        disabled={service === null}
        value={cause}
        onChange={setCause}
        options={[{ value: -1, label: t('Play.inject.byLot') }, ...(service === null ? [] : (services[service]?.causes ?? [])).map((one, i) => ({ value: i, label: names.say(one.name) }))]}
      />
      <Select aria-label={t('Play.console.where')} value={place} onChange={setPlace} options={places.map((one, i) => ({ value: i, label: names.say(one.name) }))} />
      <Button disabled={service === null || !isOn} loading={busy !== null} onClick={() => service !== null && void act({ kind: 'inject', target: service, a: cause, b: place })}>
        {t('Play.do.inject')}
      </Button>
      {!isOn && <p className="soft">{t('Play.inject.notOn')}</p>}
    </div>
  );
};
