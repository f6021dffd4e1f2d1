import { useMemo, useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Query } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { marksOf } from './deviations';
import { DesignPicture } from './Designs/DesignPicture';
import { fittingDesigns } from './Designs/fitting';
import { NewDesign } from './Designs/NewDesign';
import { laneOf } from './Designs/tree';
import { designPage, useDesigns, useRevisions } from './Designs/useDesigns';
import { sayLong } from './say';
import type { Conformance, DesignCard, DeviationLine } from './types';
import { useConformance } from './useLogs';
import './Designs/Designs.css';

/** Which cases a deviation is of, as the list of cases is asked for them. */
export type DeviatingCases = Query & { kind: string };

interface Props {
  id: string;
  /** What is done in the log. */
  activities: readonly { name: string }[];
  design: string;
  revision: string;
  /** Of the chosen design. */
  found: Conformance | undefined;
  error: unknown;
  setDesign: (design: string | null, revision?: string | null) => void;
  onOpen: (cases: DeviatingCases) => void;
}

/** The log beside a designed process: who does as designed, where the others leave it, and how long they take. */
export const ConformancePart = ({ id, activities, design, revision, found, error, setDesign, onOpen }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const designs = useDesigns();
  const revisions = useRevisions(design, design !== '');
  const [isMaking, setMaking] = useState(false);
  const [isText, setText] = useState(false);
  const mayDraw = centre.can('facts.designs') != null;
  return (
    <>
      <div className="process-filter">
        <Select
          aria-label={t('Processes.design.one')}
          className="process-select"
          placeholder={t('Processes.design.choose')}
          allowClear
          value={design || null}
          options={(designs.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
          onChange={(chosen) => setDesign(chosen ?? null)}
          notFoundContent={t('Processes.design.none')}
        />
        {design && (revisions.data?.length ?? 0) > 1 && (
          <Select
            aria-label={t('Processes.design.revision')}
            value={revision}
            options={[{ value: '', label: t('Processes.design.newest') }, ...(revisions.data ?? []).slice(1).map(({ number }) => ({ value: String(number), label: t('Processes.design.number', { number }) }))]}
            onChange={(chosen) => setDesign(design, chosen || null)}
          />
        )}
        {design && <Link to={centre.path(designPage(design))}>{t('Processes.design.open')}</Link>}
        {mayDraw && (
          <Button icon={<PlusOutlined />} onClick={() => setMaking(true)}>
            {t('Processes.design.new')}
          </Button>
        )}
        <Button type="link" onClick={() => setText(!isText)} aria-expanded={isText}>
          {t('Processes.design.byText')}
        </Button>
      </div>
      {isText && <ByText id={id} />}
      <ProblemAlert error={error} className="gap-below" />
      {design && found && !isText && <Found found={found} onOpen={onOpen} />}
      {!design && !isText && <Proposed activities={activities} designs={designs.data ?? []} onChoose={setDesign} />}
      {isMaking && <NewDesign log={id} onClose={() => setMaking(false)} />}
    </>
  );
};

/** Designs that this log can be held against. */
const Proposed = ({ activities, designs, onChoose }: { activities: readonly { name: string }[]; designs: readonly DesignCard[]; onChoose: (design: string) => void }) => {
  const { t } = useTranslation();
  const fitting = fittingDesigns(designs, new Set(activities.map(({ name }) => name)));
  if (fitting.length === 0) return <p className="soft">{t('Processes.design.chooseText')}</p>;
  return (
    <>
      <p className="soft">{t('Processes.design.fittingText')}</p>
      <ul className="proposed-designs">
        {fitting.map(({ design, known }) => (
          <li key={design.id}>
            <Button onClick={() => onChoose(design.id)}>{design.name}</Button> <span className="soft">{t('Processes.design.known', { known, all: design.activities.length })}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

const ByText = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const [model, setModel] = useState('process:\n  - ');
  const check = useConformance(id);
  return (
    <>
      <p className="soft">{t('Processes.modelText')}</p>
      <Input.TextArea aria-label={t('Processes.model')} className="process-model gap-below" value={model} onChange={(event) => setModel(event.target.value)} autoSize={{ minRows: 6, maxRows: 20 }} spellCheck={false} />
      <Button type="primary" className="gap-below" loading={check.isPending} onClick={() => check.mutate(model)}>
        {t('Processes.check')}
      </Button>
      <ProblemAlert error={check.error} className="gap-below" />
      {check.data && <Found found={check.data} />}
    </>
  );
};

const Found = ({ found, onOpen }: { found: Conformance; onOpen?: (cases: DeviatingCases) => void }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = (seconds: number | null) => sayLong(f, seconds, (days) => t('Processes.days', { days }));
  const longer = (seconds: number | null) => (seconds == null ? '–' : `${seconds < 0 ? '−' : '+'}${long(Math.abs(seconds))}`);
  const marks = useMemo(
    () =>
      marksOf(found, {
        skipped: (cases) => t('Processes.design.skippedBy', { cases: f.number(cases) }),
        inserted: (activity, cases) => t('Processes.design.insertedBy', { activity, cases: f.number(cases) }),
        more: (count) => t('Processes.design.more', { count }),
      }),
    [found, t, f],
  );
  const opens = (text: string, cases: DeviatingCases) =>
    onOpen ? (
      <Button type="link" className="process-link" onClick={() => onOpen(cases)}>
        {text}
      </Button>
    ) : (
      text
    );
  return (
    <div aria-live="polite">
      <p>
        {t('Processes.fits', { fit: f.number(found.fitCases), all: f.number(found.cases), share: f.percent(found.cases > 0 ? found.fitCases / found.cases : null) })}{' '}
        {t('Processes.fitTimes', { fitting: long(found.medianSecondsFitting), deviating: long(found.medianSecondsDeviating) })}
        {found.notAligned > 0 && ` ${t('Processes.notAligned', { number: f.number(found.notAligned) })}`}
      </p>
      {onOpen && (
        <p className="process-links">
          {opens(t('Processes.design.casesFitting', { number: f.number(found.fitCases) }), { kind: 'fits' })}
          {opens(t('Processes.design.casesDeviating', { number: f.number(found.deviatingCases) }), { kind: 'deviates' })}
        </p>
      )}
      <div className="conformance">
        <DesignPicture lanes={laneOf(found.process)} label={t('Processes.design.picture')} marks={marks} />
        <Table<DeviationLine>
          aria-label={t('Processes.deviations')}
          size="small"
          rowKey={({ kind, activity, after }) => `${kind}\n${activity}\n${after}`}
          dataSource={found.deviations}
          pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
          columns={[
            { title: t('Processes.deviation'), render: (_, one) => t(`Processes.kind.${one.kind}`, { activity: one.activity }) },
            { title: t('Processes.after'), render: (_, { after }) => after ?? <span className="soft">{t('Processes.beginning')}</span> },
            { title: t('Processes.cases'), align: 'right', render: (_, { kind, activity, after, cases }) => opens(f.number(cases), { kind, activity, behind: after }) },
            { title: t('Processes.lasts'), align: 'right', render: (_, { medianSeconds }) => long(medianSeconds) },
            { title: t('Processes.design.longer'), align: 'right', render: (_, { longerSeconds }) => longer(longerSeconds) },
          ]}
        />
      </div>
    </div>
  );
};
