import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { listKey } from '../../../common/KeysetTable';
import { Section } from '../../../common/Page';
import { PageState } from '../../../common/PageState';
import { useCentre } from '../../../common/useCentre';
import { useFormats } from '../../../common/useFormats';
import { useSave } from '../../../common/useSave';
import type { Cut, DrawLine, Wave } from '../types';
import { waveKey, wavePath, wavesPath } from '../useWave';
import { useDraws } from './useSample';
import '../../../Facts/grid.css';
import './Sampling.css';

/** The draws of a wave: when, by whom, how many of how many. One of which nobody has begun can be taken back. */
export const Draws = ({ wave, edits }: { wave: Wave; edits: boolean }) => {
  const { t } = useTranslation();
  const draws = useDraws(wave);
  if (draws.data?.draws.length === 0) return null;
  return (
    <Section title={t('Waves.draws.title')}>
      <PageState query={draws}>
        {({ draws: lines }) => (
          <div className="grid-scroll" tabIndex={0} role="group" aria-label={t('Waves.draws.title')}>
            <table className="grid draws">
              <thead>
                <tr>
                  <th scope="col">{t('Waves.draws.when')}</th>
                  <th scope="col">{t('Waves.draws.from')}</th>
                  <th scope="col" className="number">{t('Waves.draws.drawn')}</th>
                  <th scope="col" className="number">{t('Waves.draws.population')}</th>
                  <th scope="col">{t('Waves.draws.by')}</th>
                  <th scope="col" className="number">{t('Waves.draws.seed')}</th>
                  {edits && <th scope="col"><span className="visually-hidden">{t('Common.actions')}</span></th>}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <Line key={line.number} wave={wave} line={line} edits={edits} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PageState>
    </Section>
  );
};

const Line = ({ wave, line, edits }: { wave: Wave; line: DrawLine; edits: boolean }) => {
  const { t } = useTranslation();
  const { number, date, dateTime } = useFormats();
  const { plan } = line;
  const from = plan.source === 'list' ? t('Waves.sample.from.list') : t(`Waves.draws.${plan.source === 'cases' ? 'cases' : 'contacts'}`, { from: date(plan.from), to: date(plan.to) });
  return (
    <tr>
      <th scope="row">{dateTime(line.drawnAt)}</th>
      <td>
        {from}
        {plan.by && <div className="soft">{t('Waves.draws.strata', { cut: t(`Voice.cut.${plan.by as Cut}`), rule: t(`Waves.sample.rule.${plan.allocation ?? 'proportional'}`) })}</div>}
      </td>
      <td className="number">{number(line.drawn)}</td>
      <td className="number">{number(line.population)}</td>
      <td>{line.by}</td>
      <td className="number code">{line.seed}</td>
      {edits && <td>{line.untouched && <TakeBack wave={wave} line={line} />}</td>}
    </tr>
  );
};

const TakeBack = ({ wave, line }: { wave: Wave; line: DrawLine }) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { modal } = App.useApp();
  const centre = useCentre();
  const take = useSave({
    send: () => api.delete(`${wavePath(wave.code)}/draws/${line.number}`, { query: { centre: centre.code } }),
    done: t('Waves.draws.takenBack'),
    renews: [waveKey(wave.code), listKey(wavesPath)],
  });
  return (
    <Button
      size="small"
      onClick={() =>
        modal.confirm({
          title: t('Waves.draws.takeBackTitle', { count: line.drawn, shown: number(line.drawn) }),
          content: t('Waves.draws.takeBackText'),
          okText: t('Waves.draws.takeBack'),
          okButtonProps: { danger: true },
          onOk: () => take.mutateAsync().catch(() => undefined),
        })
      }
    >
      {t('Waves.draws.takeBack')}
    </Button>
  );
};
