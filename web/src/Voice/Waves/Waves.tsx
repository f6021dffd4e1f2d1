import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { KeysetTable } from '../../common/KeysetTable';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { SurveySelect } from '../SurveySelect';
import { NewWave } from './NewWave';
import { Rhythm } from './Rhythm';
import type { WaveCard } from './types';
import { wavePage, wavesPath } from './useWave';
import { WaveDates } from './WaveDates';
import { WaveMark } from './WaveMark';
import './Waves.css';

const defaults = { survey: '', add: '' };

/** The rounds of asking of the centre, newest first, or those of one survey. */
export const Waves = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const { number, percent } = useFormats();
  const [{ survey, add }, setState] = useUrlState(defaults);
  const edits = centre.can('voice.edit') !== undefined;
  const pageOf = (code: string) => centre.path(wavePage(code));
  const begin = edits && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setState({ add: '1' })}>
      {t('Waves.add')}
    </Button>
  );
  return (
    <Page title={t('Voice.nav.waves')} subtitle={t('Waves.text')} actions={begin}>
      <Rhythm />
      <div className="wave-filter">
        <label htmlFor="wave-survey">{t('Waves.survey')}</label>
        <SurveySelect id="wave-survey" value={survey || undefined} onChange={(code) => setState({ survey: code ?? null })} allowClear placeholder={t('Waves.allSurveys')} />
      </div>
      <Section flush>
        <KeysetTable<WaveCard>
          path={wavesPath}
          query={{ centre: centre.code, survey }}
          rowKey="code"
          label={t('Voice.nav.waves')}
          onOpen={({ code }) => void navigate(pageOf(code))}
          empty={<Nothing title={t('Waves.none')} action={begin}>{edits ? t('Waves.noneText') : t('Waves.noneReader')}</Nothing>}
          columns={[
            {
              title: t('Waves.name'),
              render: (_, { code, name }) => (
                <>
                  <Link className="survey-name" to={pageOf(code)} onClick={(event) => event.stopPropagation()}>
                    {name}
                  </Link>
                  <div className="soft code">{code}</div>
                </>
              ),
            },
            { title: t('Waves.stateOf'), render: (_, wave) => <WaveMark wave={wave} /> },
            {
              title: t('Waves.survey'),
              render: (_, wave) => (
                <>
                  {wave.surveyName}
                  <div className="soft">
                    {t('Voice.version', { number: wave.surveyNumber })}
                    {wave.conductedBy && ` · ${wave.conductedBy}`}
                  </div>
                </>
              ),
            },
            { title: t('Waves.dates'), render: (_, wave) => <WaveDates wave={wave} /> },
            { title: t('Waves.answers'), align: 'right', render: (_, { answers }) => number(answers) },
            { title: t('Waves.responseRate'), align: 'right', render: (_, { responseRate }) => percent(responseRate) },
          ]}
        />
      </Section>
      {add && edits && <NewWave survey={survey || undefined} onClose={() => setState({ add: null })} />}
    </Page>
  );
};
