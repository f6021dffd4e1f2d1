import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Loading, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { PlainTable } from '../../Voice/Results/PlainTable';
import { evaluationPath } from '../Evaluations/paths';
import { Figure } from '../Plans/PlanPage';
import type { CalibrationForm } from '../types';
import { calibrationPath, calibrationsPath } from './paths';
import '../Quality.css';
import '../../common/Chart.css';

/** One calibration: who has judged how many; once it is closed, who agrees with whom, and about what they do not. */
export const CalibrationPage = () => {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  const query = { centre: useCentre().code };
  const found = useQuery({ queryKey: ['calibration', number, query], queryFn: ({ signal }) => api.get<CalibrationForm>(calibrationPath(number), { query, signal }) });
  return (
    <PageState query={found} loading={<Page title={t('Quality.nav.calibrations')}><Loading /></Page>}>
      {(form) => <Looked form={form} />}
    </PageState>
  );
};

const Looked = ({ form }: { form: CalibrationForm }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const f = useFormats();
  const query = { centre: centre.code };
  const close = useSave({ send: () => api.post(`${calibrationPath(form.number)}/close`, undefined, { query }), renews: [['calibration', String(form.number)], listKey(calibrationsPath)], quiet: true });
  const mine = form.progress.flatMap((one) => one.mine);
  const left = form.progress.reduce((sum, one) => sum + one.left, 0);
  return (
    <Page
      title={form.name}
      subtitle={
        <span className="quality-facts">
          <Link to={centre.path(calibrationsPath)}>{t('Quality.nav.calibrations')}</Link>
          <span>{form.form}</span>
          <span>{t('Judging.calibration.sized', { contacts: form.contacts, evaluators: form.progress.length })}</span>
          <Mark tone={form.closedAt ? 'good' : 'plain'}>{form.closedAt ? t('Judging.calibration.closed') : t('Judging.calibration.open')}</Mark>
        </span>
      }
      actions={
        <>
          {mine[0] !== undefined && (
            <Link to={centre.path(evaluationPath(mine[0]))}>
              <Button type="primary" tabIndex={-1}>
                {t('Judging.calibration.judge', { count: mine.length })}
              </Button>
            </Link>
          )}
          {!form.closedAt && centre.can('quality.edit') && (
            <Popconfirm title={left > 0 ? t('Judging.calibration.closeEarly', { count: left }) : t('Judging.calibration.closeText')} onConfirm={() => close.mutate()}>
              <Button loading={close.isPending}>{t('Judging.calibration.close')}</Button>
            </Popconfirm>
          )}
        </>
      }
    >
      <ProblemAlert error={close.error} className="gap-below" />
      {!form.result && (
        <Section title={t('Judging.draw.progress')}>
          <p className="soft">{t('Judging.calibration.blind')}</p>
          <PlainTable label={t('Judging.draw.progress')} columns={[{ title: t('Judging.evaluation.evaluator') }, { title: t('Judging.calibration.done'), number: true }, { title: t('Judging.calibration.left'), number: true }]} rows={form.progress.map((one) => [one.name, f.number(one.done), f.number(one.left)])} />
        </Section>
      )}
      {form.result && (
        <>
          <Section>
            <div className="quality-headline">
              <b>{f.number(form.result.agreement, 2)}</b>
              <span>
                <span>{t(`Judging.agreement.${reading(form.result.agreement)}`)}</span>
                <span className="soft">
                  {t('Judging.calibration.icc')}
                  {form.result.agreementLow != null && ` ${t('Judging.results.interval', { low: f.number(form.result.agreementLow, 2), high: f.number(form.result.agreementHigh, 2) })}`}
                </span>
              </span>
            </div>
            <dl className="quality-figures">
              <Figure name={t('Judging.calibration.strictness')} value={form.result.raterVariance == null ? '–' : f.number(Math.sqrt(form.result.raterVariance), 1)} />
              <Figure name={t('Judging.calibration.fickle')} value={form.result.errorVariance == null ? '–' : f.number(Math.sqrt(form.result.errorVariance), 1)} />
              <Figure name={t('Judging.calibration.complete')} value={`${f.number(form.result.complete)} / ${f.number(form.contacts)}`} />
            </dl>
          </Section>
          <Section title={t('Judging.calibration.drift')}>
            <PlainTable
              label={t('Judging.calibration.drift')}
              columns={[{ title: t('Judging.evaluation.evaluator') }, { title: t('Judging.calibration.done'), number: true }, { title: t('Judging.calibration.mean'), number: true }, { title: t('Judging.calibration.shift'), number: true }, { title: t('Judging.calibration.distance'), number: true }, { title: t('Judging.calibration.verdict') }]}
              rows={form.result.raters.map((one) => [
                one.name,
                f.number(one.judged),
                f.number(one.mean, 1),
                <span key="s">{f.change(one.shift, 'number', 1)}{one.low != null && <div className="soft">{`${f.change(one.low, 'number', 1)} … ${f.change(one.high, 'number', 1)}`}</div>}</span>,
                f.number(one.distance, 1),
                one.passed == null ? <span key="v" className="soft">–</span> : one.passed ? <Mark key="v" tone="good">{t('Judging.calibration.passed')}</Mark> : <Mark key="v" tone="bad">{t('Judging.calibration.failed')}</Mark>,
              ])}
            />
            <p className="soft">{t('Judging.calibration.limitText', { limit: f.number(form.limit, 0) })}</p>
          </Section>
          <Section title={t('Judging.calibration.items')}>
            <PlainTable
              label={t('Judging.calibration.items')}
              columns={[{ title: t('Judging.edit.text') }, { title: t('Judging.calibration.alpha'), number: true }, { title: t('Judging.calibration.same'), number: true }]}
              rows={[...form.result.items].sort((one, other) => (one.same ?? 2) - (other.same ?? 2)).map((one) => [one.item, f.number(one.alpha, 2), f.percent(one.same, 0)])}
            />
            <p className="soft">{t('Judging.calibration.itemsText')}</p>
          </Section>
          <Section title={t('Judging.calibration.contactsOf')}>
            <PlainTable
              label={t('Judging.calibration.contactsOf')}
              columns={[{ title: t('Judging.contact.id') }, ...form.result.raters.map((one) => ({ title: one.name, number: true }))]}
              rows={form.result.contacts.map((one) => [<span key="c" className="code">{one.contact}</span>, ...one.scores.map((score) => f.number(score, 1))])}
            />
          </Section>
        </>
      )}
    </Page>
  );
};

/** Koo and Li 2016: below a half is poor, above nine tenths excellent. */
const reading = (agreement: number | null | undefined) => (agreement == null ? 'none' : agreement < 0.5 ? 'poor' : agreement < 0.75 ? 'moderate' : agreement < 0.9 ? 'good' : 'excellent');
