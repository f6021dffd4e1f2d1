import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useBlocker, useNavigate, useParams } from 'react-router';
import { api, type Tagged } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Loading, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { problemWords } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { rehearsalPage, weightingPath, weightingsPath } from '../paths';
import { perspectives, roles, type WeightedMeasure, type WeightingForm } from '../types';
import { useWeighting, weightingKey } from '../useLead';
import { fitted, hintsOf, leftOf, partOf, sumOf } from './balance';
import { MeasureTable } from './MeasureTable';
import { useWrongWords } from './useWrongWords';
import { NewWeighting, StateOf } from './Weightings';
import '../Lead.css';

/** One weighting: what counts, and how much; a draft is changed here, another is read. */
export const WeightingPage = () => {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  const found = useWeighting(number);
  return (
    <PageState query={found} loading={<Page title={t('Lead.nav.weightings')}><Loading /></Page>}>
      {(tagged) => <Looked key={`${number} ${tagged.etag}`} tagged={tagged} />}
    </PageState>
  );
};

const Looked = ({ tagged: { data: form, etag } }: { tagged: Tagged<WeightingForm> }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message, modal } = App.useApp();
  const [name, setName] = useState(form.name);
  const [measures, setMeasures] = useState<WeightedMeasure[]>(form.measures);
  const [isBusy, setBusy] = useState(false);
  const [isCopying, setCopying] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const query = { centre: centre.code };
  const mayWeigh = centre.can('lead.weigh') !== undefined;
  const edits = mayWeigh && form.state === 'draft';
  const isChanged = edits && (name !== form.name || JSON.stringify(measures) !== JSON.stringify(form.measures));

  const blocker = useBlocker(({ currentLocation, nextLocation }) => isChanged && !isBusy && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    modal.confirm({ title: t('Weighing.weighting.leave'), content: t('Weighing.weighting.leaveText'), okText: t('Weighing.weighting.leaveGo'), onOk: () => blocker.proceed?.(), onCancel: () => blocker.reset?.() });
  }, [blocker, modal, t]);
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);

  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      const answer = await api.putTagged<WeightingForm>(weightingPath(form.number), { name, measures }, { query, etag });
      void message.success(t('Common.saved'));
      void client.invalidateQueries({ queryKey: listKey(weightingsPath) });
      client.setQueryData(weightingKey(form.number, centre.code), answer);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const remove = async () => {
    setBusy(true);
    try {
      await api.delete(weightingPath(form.number), { query, etag });
      void client.invalidateQueries({ queryKey: listKey(weightingsPath) });
      void navigate(centre.path('weightings'));
    } catch (problem) {
      setBusy(false);
      void message.error(problemWords(t, problem));
    }
  };
  return (
    <Page
      title={form.name}
      subtitle={
        <span className="lead-facts">
          <Link to={centre.path('weightings')}>{t('Lead.nav.weightings')}</Link>
          <StateOf card={form} />
          {isChanged && <Mark tone="bad">{t('Weighing.weighting.unsaved')}</Mark>}
        </span>
      }
      actions={
        <>
          {edits && (
            <Popconfirm title={t('Weighing.weighting.deleteText')} onConfirm={() => void remove()}>
              <Button icon={<DeleteOutlined />} danger>
                {t('Weighing.weighting.delete')}
              </Button>
            </Popconfirm>
          )}
          {mayWeigh && (
            <Button icon={<CopyOutlined />} onClick={() => setCopying(true)}>
              {t('Weighing.weighting.copy')}
            </Button>
          )}
          {edits && (
            <Button onClick={() => void save()} disabled={!isChanged} loading={isBusy}>
              {t('Common.save')}
            </Button>
          )}
          <Button type="primary" disabled={isChanged} title={isChanged ? t('Weighing.weighting.saveFirst') : undefined} onClick={() => void navigate(centre.path(rehearsalPage(form.number)))}>
            {t('Weighing.rehearsal.open')}
          </Button>
        </>
      }
    >
      <ProblemAlert error={error} className="gap-below" onRetry={() => void client.invalidateQueries({ queryKey: weightingKey(form.number, centre.code) })} />
      {form.reason && (
        <Section>
          <p className="lead-reason">{form.reason}</p>
          <p className="soft">{t('Weighing.weighting.putBy', { name: form.putBy, at: f.date(form.inUseFrom) })}</p>
        </Section>
      )}
      <div className="lead-bench">
        <div>
          {edits && (
            <Section>
              <label className="lead-field">
                <span>{t('Weighing.weighting.name')}</span>
                <Input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
              </label>
            </Section>
          )}
          <MeasureTable measures={measures} targets={form.targets} wrong={isChanged ? {} : form.wrong} readOnly={!edits} onChange={setMeasures} />
        </div>
        <Balance measures={measures} wrong={isChanged || form.state !== 'draft' ? {} : form.wrong} onFit={edits ? () => setMeasures(fitted(measures)) : undefined} />
      </div>
      {isCopying && <NewWeighting copyOf={form.number} onClose={() => setCopying(false)} />}
    </Page>
  );
};

/** What the weights come to as they stand: by perspective, drivers beside results. */
const Balance = ({ measures, wrong, onFit }: { measures: WeightedMeasure[]; wrong: Record<string, string[]>; onFit?: () => void }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const say = useWrongWords();
  const [sum, left] = [sumOf(measures), leftOf(measures)];
  const number = (weight: number) => f.number(weight, weight % 1 ? 1 : 0);
  const faults = Object.entries(wrong).filter(([field]) => field !== 'weights');
  const hints = hintsOf(measures);
  return (
    <Section title={t('Weighing.balance.title')} className="lead-balance" extra={<b className={left === 0 ? 'lead-fits' : 'lead-misfits'} aria-live="polite">{t('Weighing.balance.sum', { sum: number(sum) })}</b>}>
      {left !== 0 && (
        <div className="lead-left">
          <span>{left > 0 ? t('Weighing.balance.left', { left: number(left) }) : t('Weighing.balance.over', { over: number(-left) })}</span>
          {onFit && sum > 0 && (
            <Button size="small" onClick={onFit}>
              {t('Weighing.balance.fit')}
            </Button>
          )}
        </div>
      )}
      <ul className="lead-balance-parts">
        {perspectives.map((perspective) => (
          <li key={perspective}>
            <span>{t(`Weighing.perspective.${perspective}`)}</span>
            <b>{number(partOf(measures, perspective))} %</b>
            <span className="lead-stack" aria-hidden="true">
              {roles.map((role) => (
                <i key={role} className={`lead-stack-${role}`} style={{ width: `${partOf(measures, perspective, role)}%` }} />
              ))}
            </span>
            <span className="soft">{t('Weighing.balance.roles', { driver: number(partOf(measures, perspective, 'driver')), result: number(partOf(measures, perspective, 'result')) })}</span>
          </li>
        ))}
      </ul>
      {hints.length > 0 && (
        <ul className="lead-hints">
          {hints.map(({ what, perspective }) => (
            <li key={`${what} ${perspective}`}>{t(`Weighing.hint.${what}`, { perspective: t(`Weighing.perspective.${perspective}`) })}</li>
          ))}
        </ul>
      )}
      {faults.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('Weighing.balance.faults', { count: faults.length })}
          description={
            <ul className="lead-hints">
              {faults.map(([field, whats]) => (
                <li key={field}>{say(field, whats, measures)}</li>
              ))}
            </ul>
          }
        />
      )}
      <p className="soft">{t('Weighing.balance.text')}</p>
    </Section>
  );
};
