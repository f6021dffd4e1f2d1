import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import type { Opinion } from './types';

const scales = ['worth', 'transfer', 'pace'] as const;
const points = [1, 2, 3, 4, 5];
const longest = 1000;

/** Three marks and two sentences, said once or mended later. */
export const OpinionForm = ({ code, token, given }: { code: string; token: string; given: Opinion | null }) => {
  const { t } = useTranslation();
  const [said, setSaid] = useState<Partial<Opinion>>(given ?? {});
  const [warns, setWarns] = useState(false);
  const send = useMutation({ mutationFn: () => api.put(`public/arena/${encodeURIComponent(code)}/opinion`, said, { headers: { 'X-Arena-Token': token } }) });
  const isWhole = scales.every((scale) => said[scale]);
  const change = (part: Partial<Opinion>) => {
    send.reset();
    setSaid({ ...said, ...part });
  };
  return (
    <form
      className="opinion"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) send.mutate();
        else setWarns(true);
      }}
    >
      <h2>{t('Play.opinion.title')}</h2>
      {scales.map((scale) => (
        <fieldset key={scale}>
          <legend>{t(`Play.opinion.${scale}`)}</legend>
          <Radio.Group optionType="button" value={said[scale]} onChange={(event) => change({ [scale]: event.target.value as number })} options={points.map((value) => ({ value, label: String(value) }))} />
          <p className="opinion-ends soft">
            <span>1 {t(`Play.opinion.least.${scale}`)}</span>
            <span>5 {t(`Play.opinion.most.${scale}`)}</span>
          </p>
          {warns && !said[scale] && <p className="door-warns" role="alert">{t('Play.opinion.needed')}</p>}
        </fieldset>
      ))}
      {(['learned', 'wish'] as const).map((text) => (
        <div key={text}>
          <label htmlFor={`opinion-${text}`}>{t(`Play.opinion.${text}`)}</label>
          <Input.TextArea id={`opinion-${text}`} rows={3} maxLength={longest} value={said[text] ?? ''} onChange={(event) => change({ [text]: event.target.value })} />
        </div>
      ))}
      <p className="soft">{t('Play.opinion.privacy')}</p>
      <ProblemAlert error={send.error} />
      <Button type="primary" size="large" block htmlType="submit" loading={send.isPending}>
        {t('Play.opinion.send')}
      </Button>
      {send.isSuccess && <p role="status" className="forecast-good">✓ {t('Play.opinion.sent')}</p>}
    </form>
  );
};
