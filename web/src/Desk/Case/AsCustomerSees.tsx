import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Copyable } from '../../common/Copyable';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { CaseForCustomer, CaseForm, MadeLink } from '../types';
import { casePath, timelineKey } from '../useDesk';
import { FileLink } from './FileLink';
import { useAct } from './useAct';

/** What the customer sees of the case, and the link by which they do: made, made anew, taken back. */
export const AsCustomerSees = ({ one }: { one: CaseForm }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { dateTime } = useFormats();
  const query = { centre: centre.code };
  const path = `${casePath(one.number)}/customer`;
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<MadeLink>();
  const works = centre.can('desk.work') !== undefined;
  // Below the timeline's key, so that whatever changes that brings this up to date too.
  const found = useQuery({ queryKey: [...timelineKey(one.number), 'customer', query], queryFn: ({ signal }) => api.get<CaseForCustomer>(path, { query, signal }) });
  const make = useAct(one, {
    send: async () => setMade(await api.post<MadeLink>(`${path}/link`, undefined, { query })),
    done: t('Desk.customer.made'),
  });
  const revoke = useAct(one, { send: () => api.delete(`${path}/link`, { query }), done: t('Desk.customer.revoked'), onDone: () => setMade(undefined) });
  const until = found.data?.linkUntil;
  return (
    <Section title={t('Desk.customer.title')} extra={<Button size="small" onClick={() => setOpen(true)}>{t('Desk.customer.look')}</Button>}>
      <PageState query={found}>
        {() => <p className="soft">{until ? t('Desk.customer.until', { at: dateTime(until) }) : t('Desk.customer.none')}</p>}
      </PageState>
      <ProblemAlert error={make.error ?? revoke.error} className="gap-below" />
      {made && (
        <Alert
          className="gap-below"
          type="success"
          title={t('Desk.customer.once')}
          description={<Copyable text={new URL(made.address, window.location.origin).toString()} label={t('Desk.customer.address')} />}
        />
      )}
      {works && (
        <div className="button-row">
          {until ? (
            <Popconfirm title={t('Desk.customer.renewAsk')} okText={t('Desk.customer.renew')} cancelText={t('Common.cancel')} onConfirm={() => make.mutate()}>
              <Button size="small" loading={make.isPending}>{t('Desk.customer.renew')}</Button>
            </Popconfirm>
          ) : (
            <Button size="small" loading={make.isPending} onClick={() => make.mutate()}>{t('Desk.customer.make')}</Button>
          )}
          {until && (
            <Popconfirm title={t('Desk.customer.revokeAsk')} okText={t('Desk.customer.revoke')} cancelText={t('Common.cancel')} onConfirm={() => revoke.mutate()}>
              <Button size="small" danger loading={revoke.isPending}>{t('Desk.customer.revoke')}</Button>
            </Popconfirm>
          )}
        </div>
      )}
      <Drawer open={isOpen} onClose={() => setOpen(false)} title={t('Desk.customer.title')} size="large">
        <PageState query={found}>{(data) => <Seen number={one.number} seen={data.seen} />}</PageState>
      </Drawer>
    </Section>
  );
};

const Seen = ({ number, seen }: { number: number; seen: CaseForCustomer['seen'] }) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const by = seen.answerBy ? t('Desk.customer.answerBy', { at: dateTime(seen.answerBy) }) : seen.settleBy ? t('Desk.customer.settleBy', { at: dateTime(seen.settleBy) }) : undefined;
  return (
    <>
      <p className="soft">{t('Desk.customer.text')}</p>
      <p>
        <b>{t(`Desk.customer.state.${seen.state}`)}</b> {by}
      </p>
      <ol className="desk-seen">
        {seen.lines.map((line, at) => (
          <li key={at} className={line.isCustomers ? 'desk-seen-theirs' : 'desk-seen-ours'}>
            <span className="soft">{[line.isCustomers ? t('Desk.customer.they') : (line.by ?? t('Desk.customer.we')), dateTime(line.at)].join(' · ')}</span>
            {line.text && <p className="desk-seen-text">{line.text}</p>}
            {line.files.map((file) => <FileLink key={file.id} number={number} file={file} />)}
          </li>
        ))}
      </ol>
    </>
  );
};
