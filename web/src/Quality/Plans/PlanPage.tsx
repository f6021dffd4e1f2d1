import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, DatePicker, Form, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { api, type Tagged } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { KeysetTable, listKey } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Loading, Nothing, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { PlainTable } from '../../Voice/Results/PlainTable';
import { formsPath } from '../Forms/paths';
import type { DrawAgain, DrawCard, DrawPreview, Evaluator, PlanForm, ScorecardCard, StratumCount } from '../types';
import { codeOf, nameOf, readFocus, type Focus } from './focus';
import { drawPath, planPath, plansPath } from './paths';
import { PlanFields, type PlanDraft } from './PlanFields';
import '../Quality.css';
import '../../common/Chart.css';

const usual = {
  of: 'contact',
  rule: 'proportional',
  size: 60,
  leastPerAgent: 0,
  by: ['topic'],
  hours: [9, 12, 14, 18],
  lengths: [60, 180, 600],
  overlongTimes: 1,
  cameBackTimes: 1,
  shortestTalk: 30,
  dueDays: 7,
  appealDays: 3,
  evaluators: [],
} as unknown as PlanDraft['plan'];

/** A plan, what it would draw, and what it has drawn. */
export const PlanPage = () => {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const query = { centre: useCentre().code };
  const found = useQuery({
    queryKey: ['quality-plan', code, query],
    queryFn: ({ signal }) => api.getTagged<PlanForm>(planPath(code), { query, signal }),
    enabled: code !== 'new',
  });
  if (code === 'new') return <NewPlan />;
  return (
    <PageState query={found} loading={<Page title={t('Quality.nav.plans')}><Loading /></Page>}>
      {(tagged) => <Looked key={tagged.etag} tagged={tagged} />}
    </PageState>
  );
};

/** So many show what goes on in one place; a monthly plan takes more. */
const focusSize = 10;

const NewPlan = () => {
  const centre = useCentre();
  const [params] = useSearchParams();
  const focus = readFocus(params);
  const query = { centre: centre.code };
  const people = useQuery({ queryKey: ['evaluators', query], queryFn: ({ signal }) => api.get<Evaluator[]>(`${plansPath}/evaluators`, { query, signal }), enabled: focus !== null });
  const forms = useQuery({ queryKey: ['plan-forms', query], queryFn: ({ signal }) => api.get<KeysetPage<ScorecardCard>>(formsPath, { query: { ...query, limit: 200 }, signal }), enabled: focus !== null });
  if (focus === null) return <PlanToMake focus={null} begin={usual} />;
  if (people.isPending || forms.isPending) return <Loading />;
  const form = forms.data?.items.find((one) => one.published > 0)?.code;
  return <PlanToMake focus={focus} begin={{ ...usual, ...focus.filters, isFocused: true, size: focusSize, by: [], evaluators: people.data?.filter((one) => !one.needsCalibration).map(({ id }) => id) ?? [], ...(form && { form }) }} />;
};

const PlanToMake = ({ focus, begin }: { focus: Focus | null; begin: PlanDraft['plan'] }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const span = new URLSearchParams(Object.entries({ from: focus?.from, to: focus?.to }).flatMap(([key, date]) => (date ? [[key, date]] : [])));
  const [form] = Form.useForm<PlanDraft>();
  const save = useSave({
    send: (draft: PlanDraft) => api.post<PlanForm>(plansPath, { ...draft, plan: { ...begin, ...draft.plan } }, { query: { centre: centre.code } }),
    renews: [listKey(plansPath)],
    form,
    onDone: ({ code }) => void navigate(`${centre.path(planPath(code))}${span.size > 0 ? `?${span}` : ''}`),
  });
  return (
    <Page title={t('Judging.plan.add')} subtitle={<Link to={centre.path(plansPath)}>{t('Quality.nav.plans')}</Link>} narrow>
      <Section>
        {focus && <p className="soft">{t('Judging.plan.focusText')}</p>}
        <ProblemAlert error={save.error} className="gap-below" />
        <Form<PlanDraft> form={form} layout="vertical" requiredMark={false} initialValues={{ code: focus ? codeOf(focus) : 'monthly', name: focus ? t('Judging.plan.focusName', { what: nameOf(focus) }) : t('Judging.plan.usualName'), plan: begin }} onFinish={(draft) => save.mutate(draft)}>
          <PlanFields isNew isNarrowed={Object.keys(focus?.filters ?? {}).length > 0} />
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('Common.save')}
          </Button>
        </Form>
      </Section>
    </Page>
  );
};

const Looked = ({ tagged: { data: plan, etag } }: { tagged: Tagged<PlanForm> }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [form] = Form.useForm<PlanDraft>();
  const [isChanged, setChanged] = useState(false);
  const save = useSave({
    send: (draft: PlanDraft) => api.put<PlanForm>(planPath(plan.code), { name: draft.name, plan: { ...plan.plan, ...draft.plan } }, { query: { centre: centre.code }, etag }),
    done: t('Common.saved'),
    renews: [['quality-plan', plan.code], listKey(plansPath)],
    form,
  });
  return (
    <Page title={plan.name} subtitle={<span className="quality-facts"><Link to={centre.path(plansPath)}>{t('Quality.nav.plans')}</Link><span className="code">{plan.code}</span></span>}>
      <div className="form-bench">
        <Section title={t('Judging.plan.how')}>
          <ProblemAlert error={save.error} className="gap-below" />
          <Form<PlanDraft> form={form} layout="vertical" requiredMark={false} initialValues={plan} onFinish={(draft) => save.mutate(draft)} onValuesChange={() => setChanged(true)}>
            <PlanFields isNew={false} />
            <Button htmlType="submit" loading={save.isPending} disabled={!isChanged}>
              {t('Common.save')}
            </Button>
          </Form>
        </Section>
        <DrawPart plan={plan} isChanged={isChanged} />
      </div>
      <Draws plan={plan} />
    </Page>
  );
};

const lastMonth = (): [Dayjs, Dayjs] => [dayjs().subtract(1, 'month').startOf('month'), dayjs().subtract(1, 'month').endOf('month')];

const spanOf = (focus: Focus | null): [Dayjs, Dayjs] | null => (focus?.from && focus.to ? [dayjs(focus.from), dayjs(focus.to)] : null);

/** A period to draw from: what would be drawn, then the draw itself. */
const DrawPart = ({ plan, isChanged }: { plan: PlanForm; isChanged: boolean }) => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const centre = useCentre();
  const { number } = useFormats();
  const [params] = useSearchParams();
  const [span, setSpan] = useState(() => spanOf(readFocus(params)) ?? lastMonth());
  const query = { centre: centre.code };
  const body = { from: span[0].format('YYYY-MM-DD'), to: span[1].format('YYYY-MM-DD') };
  const look = useSave({ send: () => api.post<DrawPreview>(`${planPath(plan.code)}/preview`, body, { query }), quiet: true });
  const draw = useSave({
    send: () => api.post<DrawCard>(drawPath(plan.code, plan.draws + 1), body, { query }),
    done: t('Judging.draw.done'),
    renews: [['quality-plan', plan.code], listKey(`${planPath(plan.code)}/draws`), listKey('quality/evaluations')],
    quiet: true,
  });
  const seen = look.data;
  const kind = plan.plan.of;
  const ask = () => modal.confirm({ title: t('Judging.draw.ask', { count: seen?.drawn ?? 0 }), content: t('Judging.draw.askText'), okText: t('Judging.draw.act'), onOk: () => draw.mutateAsync().catch(() => undefined) });
  return (
    <Section title={t('Judging.draw.title')}>
      <p className="soft">{t('Judging.draw.text')}</p>
      <div className="quality-bar">
        <DatePicker.RangePicker
          allowClear={false}
          value={span}
          onChange={(next) => {
            if (next?.[0] && next[1]) setSpan([next[0], next[1]]);
            look.reset();
          }}
        />
        <Button onClick={() => look.mutate()} loading={look.isPending} disabled={isChanged}>
          {t('Judging.draw.preview')}
        </Button>
      </div>
      {isChanged && <p className="soft">{t('Judging.form.saveFirst')}</p>}
      <ProblemAlert error={look.error ?? draw.error} className="gap-below" />
      {seen && (
        <>
          <dl className="quality-figures">
            <Figure name={t('Judging.draw.frame')} value={number(seen.frame)} />
            <Figure name={t('Judging.draw.drawn')} value={number(seen.drawn)} />
            <Figure name={t('Judging.draw.fewest', { count: seen.agents })} value={number(seen.fewestPerAgent)} />
            <Figure name={t(`Judging.draw.overlong.${kind}`)} value={`${number(seen.overlong.drawn)} / ${number(seen.overlong.contacts)}`} />
            {kind === 'contact' && <Figure name={t('Judging.draw.recorded')} value={`${number(seen.recorded.drawn)} / ${number(seen.recorded.contacts)}`} />}
            <Figure name={t(`Judging.draw.cameBack.${kind}`)} value={`${number(seen.cameBack.drawn)} / ${number(seen.cameBack.contacts)}`} />
          </dl>
          {kind === 'contact' && seen.recorded.drawn < seen.drawn && <p className="soft">{seen.recorded.contacts > 0 ? t('Judging.draw.someUnheard', { count: seen.drawn - seen.recorded.drawn }) : t('Judging.draw.noneHeard', { count: seen.drawn })}</p>}
          {seen.unassigned > 0 && <p className="score-missing">{t('Judging.draw.unassigned', { count: seen.unassigned })}</p>}
          <PlainTable label={t('Judging.draw.shares')} columns={[{ title: t('Judging.plan.evaluators') }, { title: t('Judging.draw.share'), number: true }]} rows={seen.shares.map((share) => [share.name, number(share.contacts)])} />
          <Strata strata={seen.strata} />
          <Button type="primary" className="gap-above" onClick={ask} loading={draw.isPending} disabled={seen.drawn === 0}>
            {t('Judging.draw.act')}
          </Button>
        </>
      )}
    </Section>
  );
};

export const Figure = ({ name, value }: { name: string; value: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

const Strata = ({ strata }: { strata: StratumCount[] }) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <details className="plan-more">
      <summary>{t('Judging.draw.strata', { count: strata.length })}</summary>
      <PlainTable
        label={t('Judging.draw.strata', { count: strata.length })}
        columns={[{ title: t('Judging.draw.stratum') }, { title: t('Judging.draw.frame'), number: true }, { title: t('Judging.draw.expected'), number: true }, { title: t('Judging.draw.drawn'), number: true }]}
        rows={strata.map((one) => [one.labels.join(' · ') || t('Judging.draw.whole'), number(one.contacts), number(one.expected, 2), number(one.drawn)])}
      />
    </details>
  );
};

const tones = { open: 'plain', accepted: 'good', refused: 'bad' } as const;

const Draws = ({ plan }: { plan: PlanForm }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const client = useQueryClient();
  const { number, date, dateTime } = useFormats();
  const [checks, setChecks] = useState<DrawCard | null>(null);
  const again = useQuery({
    queryKey: ['draw-again', plan.code, checks?.number, centre.code],
    queryFn: ({ signal }) => api.get<DrawAgain>(`${drawPath(plan.code, checks?.number ?? 0)}/again`, { query: { centre: centre.code }, signal }),
    enabled: checks !== null,
  });
  return (
    <Section flush title={t('Judging.draw.list')}>
      <KeysetTable<DrawCard>
        path={`${planPath(plan.code)}/draws`}
        query={{ centre: centre.code }}
        rowKey="number"
        label={t('Judging.draw.list')}
        empty={<Nothing title={t('Judging.draw.none')} />}
        columns={[
          { title: t('Judging.draw.one'), render: (_, row) => <Link to={centre.path(drawPath(plan.code, row.number))}>{t('Judging.draw.numbered', { number: row.number })}</Link> },
          { title: t('Judging.draw.period'), render: (_, row) => `${date(row.from)} – ${date(row.to)}` },
          { title: t('Judging.draw.progress'), align: 'right', render: (_, row) => `${number(row.done)} / ${number(row.drawn)}` },
          ...(plan.plan.accept == null
            ? []
            : [{ title: t('Judging.accept.verdict'), render: (_: unknown, row: DrawCard) => row.acceptance && <Mark tone={tones[row.acceptance]}>{t(`Judging.accept.${row.acceptance}`, { bad: number(row.bad), accept: number(row.accept) })}</Mark> }]),
          { title: t('Judging.draw.frame'), align: 'right', render: (_, row) => number(row.frame) },
          { title: t('Judging.draw.seed'), render: (_, row) => <span className="code">{row.seed}</span> },
          { title: t('Judging.draw.at'), render: (_, row) => <>{dateTime(row.drawnAt)}<div className="soft">{row.by}</div></> },
          {
            title: t('Common.actions'),
            render: (_, row) => (
              <Button
                size="small"
                onClick={() => {
                  void client.invalidateQueries({ queryKey: ['draw-again', plan.code, row.number] });
                  setChecks(row);
                }}
              >
                {t('Judging.draw.again')}
              </Button>
            ),
          },
        ]}
      />
      <Modal open={checks !== null} footer={null} title={t('Judging.draw.againTitle', { number: checks?.number ?? 0 })} onCancel={() => setChecks(null)}>
        <p className="soft">{t('Judging.draw.againText')}</p>
        <PageState query={again}>
          {(found) => (
            <>
              <p className={found.alike ? undefined : 'score-missing'}>{found.alike ? t('Judging.draw.alike') : t('Judging.draw.notAlike', { frameThen: number(found.frameThen), frame: number(found.frame) })}</p>
              <dl className="quality-figures">
                <Figure name={t('Judging.draw.drawn')} value={number(found.drawn)} />
                <Figure name={t('Judging.draw.same')} value={number(found.same)} />
              </dl>
            </>
          )}
        </PageState>
      </Modal>
    </Section>
  );
};
