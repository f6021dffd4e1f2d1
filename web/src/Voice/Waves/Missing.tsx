import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { cuts, type Cut, type Wave } from './types';
import { useMissing } from './useWave';
import '../../Facts/grid.css';

const defaults = { cut: 'region' };

/** Of the people invited, which groups have answered less; counts only, and no group in which somebody could be recognised. */
export const Missing = ({ wave }: { wave: Wave }) => {
  const { t } = useTranslation();
  const [{ cut }, setState] = useUrlState(defaults);
  const chosen = cuts.find((one) => one === cut) ?? 'region';
  return (
    <Section
      title={t('Waves.missing.title')}
      extra={<Segmented<Cut> aria-label={t('Waves.missing.by')} value={chosen} onChange={(value) => setState({ cut: value })} options={cuts.map((value) => ({ value, label: t(`Voice.cut.${value}`) }))} />}
    >
      <MissingTable wave={wave} cut={chosen} />
    </Section>
  );
};

const MissingTable = ({ wave, cut }: { wave: Wave; cut: Cut }) => {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const missing = useMissing(wave.code, cut);
  return (
    <PageState query={missing}>
      {({ whole, groups, hiddenGroups }) => (
        <>
          <div className="grid-scroll" tabIndex={0} role="group" aria-label={t('Waves.missing.title')}>
            <table className="grid wave-missing">
              <thead>
                <tr>
                  <th scope="col">{t(`Voice.cut.${cut}`)}</th>
                  <th scope="col" className="number">{t('Waves.count.invited')}</th>
                  <th scope="col" className="number">{t('Waves.missing.answered')}</th>
                  <th scope="col" className="number">{t('Waves.missing.waiting')}</th>
                  <th scope="col">{t('Waves.responseRate')}</th>
                </tr>
              </thead>
              <tbody>
                {[...groups, { code: null, name: t('Waves.missing.all'), count: whole, isWhole: true }].map(({ code, name, count, ...more }) => (
                  <tr key={'isWhole' in more ? '' : (code ?? '?')} className={'isWhole' in more ? 'wave-whole' : undefined}>
                    <th scope="row">{name ?? code ?? t('Waves.missing.unknown')}</th>
                    <td className="number">{number(count.asked)}</td>
                    <td className="number">{number(count.answered)}</td>
                    <td className="number">{number(count.asked - count.answered - count.optedOut)}</td>
                    <td>
                      <span className="wave-rate">
                        <span className="wave-bar" role="presentation">
                          <span style={{ inlineSize: `${count.asked ? (100 * count.answered) / count.asked : 0}%` }} />
                        </span>
                        {percent(count.asked ? count.answered / count.asked : null)}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {hiddenGroups > 0 && <p className="soft wave-note">{t('Waves.missing.hidden', { count: hiddenGroups })}</p>}
        </>
      )}
    </PageState>
  );
};
