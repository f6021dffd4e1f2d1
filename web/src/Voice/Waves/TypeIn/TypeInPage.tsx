import { PageState, Loading, Nothing } from '../../../common/PageState';
import { Page } from '../../../common/Page';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCentre } from '../../../common/useCentre';
import type { Definition } from '../../types';
import { useVersion } from '../../useSurvey';
import type { Wave } from '../types';
import { useWave, wavePage } from '../useWave';
import { TypeIn } from './TypeIn';
import '../Waves.css';

/** Answers on paper or by telephone, typed in one after another. */
export const TypeInPage = () => {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const wave = useWave(code);
  return (
    <PageState query={wave} loading={<Page title={t('Waves.typeIn.title')}><Loading /></Page>}>
      {({ data }) => <Desk wave={data} />}
    </PageState>
  );
};

const Desk = ({ wave }: { wave: Wave }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const version = useVersion(wave.survey, String(wave.surveyNumber));
  return (
    <Page title={t('Waves.typeIn.title')} subtitle={<Link to={centre.path(wavePage(wave.code))}>{wave.name}</Link>}>
      {wave.state === 'open' ? <PageState query={version}>{(survey: Definition) => <TypeIn wave={wave} survey={survey} />}</PageState> : <Nothing title={t('Waves.typeIn.notOpen')} />}
    </Page>
  );
};
