import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemError } from '../../api/client';
import { problemWords } from '../../common/problemWords';
import { saveFile } from '../../common/saveFile';
import { useFormats } from '../../common/useFormats';
import type { Refusal } from './refusal';
import { refusedFile } from './refusedFile';
import { useKioskMail } from './useKioskMail';
import './Kiosk.css';

/** For whoever looks after the device: what it holds that the server did not accept, why, and what to do about it. */
export const DevicePage = () => {
  const { t } = useTranslation();
  const { link = '' } = useParams();
  const { waiting, refusedAnswers, refusedAsked, tryAgain, discard } = useKioskMail(link);
  const count = refusedAnswers.length + refusedAsked.length;
  const save = () => saveFile(new Blob([refusedFile(refusedAnswers)], { type: 'text/csv' }), 'kiosk-answers.csv');
  return (
    <main className="kiosk-device">
      <h1>{t('Kiosk.device.title')}</h1>
      <p>{t('Kiosk.device.text')}</p>
      {waiting > 0 && <p role="status">{t('Kiosk.device.waiting', { count: waiting })}</p>}
      {count === 0 && (
        <p role="status">
          <strong>{t('Kiosk.device.none')}</strong> {waiting === 0 && t('Kiosk.device.delivered')}
        </p>
      )}
      {refusedAnswers.length > 0 && (
        <section>
          <h2>{t('Kiosk.device.answers', { count: refusedAnswers.length })}</h2>
          <Reasons refusals={refusedAnswers.map((one) => one.refused)} />
          <p>{t('Kiosk.device.closed')}</p>
        </section>
      )}
      {refusedAsked.length > 0 && (
        <section>
          <h2>{t('Kiosk.device.asked', { count: refusedAsked.length })}</h2>
          <Reasons refusals={refusedAsked.map((one) => one.refused)} />
          <p>{t('Kiosk.device.askedText')}</p>
        </section>
      )}
      <div className="kiosk-device-acts">
        <Link to={`/kiosk/${link}`}>{t('Kiosk.device.back')}</Link>
        {count > 0 && <Button onClick={() => void tryAgain()}>{t('Kiosk.device.again')}</Button>}
        {refusedAnswers.length > 0 && (
          <Button type="primary" onClick={save}>
            {t('Kiosk.device.save')}
          </Button>
        )}
        {count > 0 && (
          <Popconfirm title={t('Kiosk.device.discardTitle', { count })} description={t('Kiosk.device.discardText')} okText={t('Kiosk.device.discard')} onConfirm={discard}>
            <Button danger>{t('Kiosk.device.discard')}</Button>
          </Popconfirm>
        )}
      </div>
    </main>
  );
};

const Reasons = ({ refusals }: { refusals: Refusal[] }) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const reasons = new Map<string, [Refusal, ...Refusal[]]>();
  for (const one of refusals) {
    const key = `${one.code ?? ''} ${one.fields.join(' ')}`;
    const those = reasons.get(key);
    if (those) those.push(one);
    else reasons.set(key, [one]);
  }
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('Kiosk.device.reason')}</th>
          <th scope="col">{t('Kiosk.device.count')}</th>
          <th scope="col">{t('Kiosk.device.since')}</th>
        </tr>
      </thead>
      <tbody>
        {[...reasons].map(([key, those]) => (
          <tr key={key}>
            <td>
              {problemWords(t, new ProblemError({ ...those[0] }))} {those[0].fields.length > 0 && t('Kiosk.device.fields', { fields: those[0].fields.join(', ') })}
            </td>
            <td>{those.length}</td>
            <td>{dateTime(new Date(Math.min(...those.map((one) => one.since))).toISOString())}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
