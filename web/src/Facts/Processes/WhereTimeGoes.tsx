import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import type { Handovers, Stays } from './types';
import { useLong } from './useLong';
import { useHandovers, useStays } from './useLogs';

interface Props {
  id: string;
  part: Record<string, string>;
}

/** What one wants to know of a log first: where the time goes, and how often the work changes hands. Nothing while it is not known; the tables below tell what went wrong. */
export const WhereTimeGoes = ({ id, part }: Props) => {
  const stays = useStays(id, part, '');
  const handovers = useHandovers(id, part, '');
  if (!stays.data || stays.data.lines.length === 0) return null;
  return (
    <p className="process-answer">
      <Longest stays={stays.data} /> {handovers.data && handovers.data.handovers > 0 && <Handed handovers={handovers.data} />}
    </p>
  );
};

const Longest = ({ stays }: { stays: Stays }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = useLong();
  const [first, second] = stays.lines;
  if (!first || first.share == null) return t('Processes.stays.noTime');
  const names = { name: first.name ?? t('Processes.stays.none'), share: f.percent(first.share), median: long(first.times.medianSeconds), cases: f.number(first.known) };
  return second?.share ? t('Processes.stays.answer', { ...names, second: second.name ?? t('Processes.stays.none'), secondShare: f.percent(second.share) }) : t('Processes.stays.answerAlone', names);
};

const Handed = ({ handovers }: { handovers: Handovers }) => {
  const { t } = useTranslation();
  const f = useFormats();
  return t('Processes.handed.answer', { mean: f.number(handovers.meanPerCase, 1), share: f.percent(handovers.pingPongCases / handovers.cases) });
};
