import { useState } from 'react';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { CaseForm, PromiseForm } from '../types';
import { useTarget, useWorkingTime } from '../useWorkingTime';
import { Excuse } from './Excuse';
import { Ledger } from './Ledger';

/** What was promised and how each promise stands; each tells why it is due when it is. */
export const Promises = ({ one, etag }: { one: CaseForm; etag: string | null }) => {
  const { t } = useTranslation();
  const excuses = useCentre().can('desk.excuse') !== undefined;
  const [opened, setOpened] = useState<string>();
  const shown = one.promises.find((promise) => promise.code === opened);
  return (
    <Section title={t('Desk.case.promises')}>
      <ul className="desk-promises">
        {one.promises.map((promise) => (
          <li key={promise.code}>
            <Standing promise={promise} />
            <Button type="link" size="small" className="desk-why" onClick={() => setOpened(promise.code)}>
              {t('Desk.promise.why')}
            </Button>
            {excuses && promise.breachedAt && !promise.excusedAt && <Excuse one={one} etag={etag} promise={promise} />}
          </li>
        ))}
      </ul>
      <Modal open={shown !== undefined} title={shown && t('Desk.promise.whyOf', { name: shown.name })} footer={null} onCancel={() => setOpened(undefined)} width={680}>
        {shown && <Ledger promise={shown} />}
      </Modal>
    </Section>
  );
};

const Standing = ({ promise }: { promise: PromiseForm }) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const time = useWorkingTime();
  const target = useTarget();
  const isOwed = promise.dueAt !== null || promise.endedAt !== null || promise.breachedAt !== null;
  const tone = !isOwed ? 'plain' : promise.breachedAt ? 'bad' : promise.state === 'kept' ? 'good' : 'plain';
  return (
    <div className="desk-promise">
      <div>
        <b>{promise.name}</b> <span className="soft">{t('Desk.promise.within', { target: target(promise.target) })}</span>
      </div>
      <div className={`desk-promise-${tone}`}>
        {!isOwed
          ? t('Desk.promise.nothingOwed')
          : promise.state === 'paused'
            ? t('Desk.promise.paused')
            : promise.breachedAt
              ? promise.endedAt
                ? t('Desk.promise.brokenDone', { time: time(promise.overrunSeconds) })
                : promise.state === 'kept'
                  ? t('Desk.promise.brokenBefore', { at: dateTime(promise.breachedAt) })
                  : t('Desk.promise.broken', { at: dateTime(promise.breachedAt) })
              : promise.state === 'kept'
                ? t('Desk.promise.kept', { at: dateTime(promise.endedAt) })
                : t('Desk.promise.running', { time: time(promise.leftSeconds ?? 0), at: dateTime(promise.dueAt) })}
      </div>
      {promise.excusedAt && (
        <div className="soft">
          {t('Desk.excuse.by', { name: promise.excusedBy, at: dateTime(promise.excusedAt), reason: promise.excuseReason })}
        </div>
      )}
    </div>
  );
};
