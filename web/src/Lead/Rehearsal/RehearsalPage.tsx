import { useState } from 'react';
import { Alert, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Tagged } from '../../api/client';
import { Page, Section } from '../../common/Page';
import { Loading, Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { weightingPage } from '../paths';
import type { CutRehearsal, Rehearsal, WeightingForm } from '../types';
import { useRehearsal, useWeighting } from '../useLead';
import { StateOf } from '../Weightings/Weightings';
import { Decided } from './Decided';
import { PutPart } from './PutPart';
import { Ranking } from './Ranking';
import { Said } from './Said';
import { Trades } from './Trades';
import '../Lead.css';
import '../../common/Chart.css';

/** What a weighting would have done to last year's ranking: who moves, how much of it is chance, and what it pays people to do. */
export const RehearsalPage = () => {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  const weighting = useWeighting(number);
  const rehearsal = useRehearsal(number, weighting.data ? weighting.data.etag : undefined);
  return (
    <PageState query={weighting} loading={<Page title={t('Weighing.rehearsal.title')}><Loading /></Page>}>
      {(tagged) => (
        <Frame form={tagged.data}>
          <PageState query={rehearsal} isEmpty={(found) => !found.agents && !found.teams} empty={<Section><Nothing title={t('Weighing.rehearsal.none')}>{t('Weighing.rehearsal.noneText')}</Nothing></Section>}>
            {(found) => <Looked found={found} tagged={tagged} />}
          </PageState>
        </Frame>
      )}
    </PageState>
  );
};

const Frame = ({ form, children }: { form: WeightingForm; children: React.ReactNode }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  return (
    <Page
      title={t('Weighing.rehearsal.of', { name: form.name })}
      subtitle={
        <span className="lead-facts">
          <Link to={centre.path('weightings')}>{t('Lead.nav.weightings')}</Link>
          <Link to={centre.path(weightingPage(form.number))}>{t('Weighing.rehearsal.weights')}</Link>
          <StateOf card={form} />
        </span>
      }
    >
      {children}
    </Page>
  );
};

const Looked = ({ found, tagged }: { found: Rehearsal; tagged: Tagged<WeightingForm> }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const [kind, setKind] = useState<'agents' | 'teams'>(found.agents ? 'agents' : 'teams');
  const cut: CutRehearsal | null = kind === 'agents' ? found.agents : found.teams;
  const kinds = (['agents', 'teams'] as const).filter((one) => found[one]);
  const data = t('Weighing.rehearsal.data', { from: f.date(found.from), to: f.date(found.to) });
  return (
    <>
      <p className="soft">
        {data} {found.current ? t('Weighing.rehearsal.beside', { name: found.current.name }) : t('Weighing.rehearsal.besideNone')}
      </p>
      {kinds.length > 1 && (
        <div className="lead-bar">
          <Segmented className="lead-kinds" aria-label={t('Weighing.rehearsal.kind')} value={kind} onChange={(next) => setKind(next)} options={kinds.map((value) => ({ value, label: t(`Weighing.rehearsal.${value}`) }))} />
        </div>
      )}
      {found.isOwn && <Alert type="info" showIcon className="gap-below" title={t('Weighing.rehearsal.own')} />}
      {cut && (
        <>
          <Said cut={cut} kind={kind} />
          <Trades cut={cut} kind={kind} />
          <Decided cut={cut} />
          <Ranking cut={cut} kind={kind} isOwn={found.isOwn} />
        </>
      )}
      <PutPart tagged={tagged} />
    </>
  );
};
