import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { CaseForm, CaseTypeForm, TimelineEntry } from '../types';
import { casePath, timelineKey } from '../useDesk';
import { useMoney } from '../useMoney';
import { useLevel } from '../useWorkingTime';
import { FileLink, fileOf } from './FileLink';

interface Props {
  one: CaseForm;
  type: CaseTypeForm | undefined;
}

const atOnce = 200;

/** All that happened, oldest first: what customers and we said stands out from what was done and from what the clock found. */
export const Timeline = ({ one, type }: Props) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code, limit: atOnce };
  const found = useInfiniteQuery({
    queryKey: [...timelineKey(one.number), query],
    queryFn: ({ pageParam, signal }) => api.get<KeysetPage<TimelineEntry>>(`${casePath(one.number)}/timeline`, { query: { ...query, after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return (
    <PageState query={found}>
      {(data) => (
        <>
          <ol className="desk-timeline">
            {data.pages.flatMap((page) => page.items).map((entry) => (
              <Entry key={entry.id} number={one.number} entry={entry} type={type} />
            ))}
          </ol>
          {found.hasNextPage && (
            <Button onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
              {t('Common.more')}
            </Button>
          )}
        </>
      )}
    </PageState>
  );
};

const spoken = ['message', 'reply', 'note'];

const Entry = ({ number, entry, type }: { number: number; entry: TimelineEntry; type: CaseTypeForm | undefined }) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const level = useLevel();
  const money = useMoney();
  const isSpoken = spoken.includes(entry.kind);
  const tone = entry.kind === 'breached' || entry.kind === 'mailFailed' ? 'bad' : entry.kind === 'warned' ? 'warn' : isSpoken ? entry.kind : 'done';
  return (
    <li className={`desk-entry desk-entry-${tone}`}>
      <div className="desk-entry-head">
        <b>{headline(t, entry, type, level, money)}</b>
        <span className="soft">{[entry.by && (entry.kind === 'message' ? t('Desk.entry.writtenBy', { name: entry.by }) : entry.by), dateTime(entry.at)].filter(Boolean).join(' · ')}</span>
      </div>
      {entry.kind === 'fileAdded' && <FileLink number={number} file={fileOf(entry.about)} />}
      {entry.text && entry.kind !== 'opened' && <p className="desk-entry-text">{entry.text}</p>}
    </li>
  );
};

const headline = (t: TFunction, entry: TimelineEntry, type: CaseTypeForm | undefined, level: (text: string) => string, money: (cents: number, currency: string) => string) => {
  const [first = '', second = '', ...rest] = (entry.about ?? '').split(' ');
  const promise = type?.definition.promises.find((rule) => rule.code === first)?.name ?? first;
  switch (entry.kind) {
    case 'warned':
      return t('Desk.entry.warned', { promise, level: level(second) });
    case 'excused':
      return t('Desk.entry.excused', { promise });
    case 'breached':
      return t('Desk.entry.breached', { promise });
    case 'opened':
      return entry.by ? t('Desk.entry.opened') : t('Desk.entry.openedByCustomer');
    case 'fileAdded':
      return entry.by ? t('Desk.entry.fileAdded') : t('Desk.entry.fileOfCustomer');
    case 'mailSent':
    case 'mailFailed':
      return t(`Desk.entry.${entry.kind}.${first}`);
    case 'moved':
      return t('Desk.entry.moved', { way: entry.about });
    case 'changed':
      return entry.about ? t('Desk.entry.priority', { change: entry.about }) : t('Desk.entry.changed');
    case 'linked':
    case 'unlinked':
      return t(`Desk.entry.${entry.kind}`, { how: t(`Desk.link.${first.endsWith('<') ? 'from' : 'to'}.${first.replace('<', '')}`, { number: second }) });
    case 'reply':
      return entry.about === 'apology' ? t('Desk.entry.apology') : t('Desk.entry.reply');
    case 'recoveryOpened':
      return t('Desk.entry.recoveryOpened', { reason: t(`Recovery.reasons.${first}`) });
    case 'recoveryClosed':
      return t('Desk.entry.recoveryClosed', { outcome: t(`Recovery.outcome.${first}`) });
    case 'compensationAsked':
    case 'compensationGiven':
    case 'compensationRefused':
      return t(`Desk.entry.${entry.kind}`, { cost: money(Number(first), second), what: rest.join(' ') });
    case 'articleUsed':
    case 'articleProposed':
    case 'articleLinked':
      return t(`Desk.entry.${entry.kind}`, { article: `#${entry.about ?? ''}` });
    default:
      return t(`Desk.entry.${entry.kind}`, { name: entry.about });
  }
};
