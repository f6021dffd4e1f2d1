import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { urlOf } from '../../api/client';
import { Page } from '../../common/Page';
import { Loading, Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { languageName, said } from '../text';
import type { Definition } from '../types';
import { useVersion } from '../useSurvey';
import type { Wave } from './types';
import { answerAddress, useWave, wavePage, wavePath } from './useWave';
import './Waves.css';

/** A sheet to print and hang up: what it is about, in every language of the survey, and a code that is read across a counter. */
export const Poster = () => {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const wave = useWave(code);
  return (
    <PageState query={wave} loading={<Page title={t('Waves.share.poster')}><Loading /></Page>}>
      {({ data }) => (data.link ? <Sheet wave={data} link={data.link} /> : <Page title={data.name}><Nothing title={t('Waves.share.notOpen')} /></Page>)}
    </PageState>
  );
};

const Sheet = ({ wave, link }: { wave: Wave; link: string }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const version = useVersion(wave.survey, String(wave.surveyNumber));
  return (
    <Page
      title={t('Waves.share.poster')}
      subtitle={<Link to={centre.path(wavePage(wave.code))}>{wave.name}</Link>}
      actions={
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('Waves.share.print')}
        </Button>
      }
    >
      <PageState query={version}>
        {(survey: Definition) => (
          <article className="poster">
            <p className="poster-centre">{centre.name}</p>
            {survey.languages.map((language) => (
              <h2 key={language} lang={language}>
                {said(survey.title, language)}
              </h2>
            ))}
            <img src={urlOf(`${wavePath(wave.code)}/qr`, { centre: centre.code })} alt={t('Waves.share.qr')} />
            <p className="poster-how">{t('Waves.share.scan')}</p>
            <p className="code">{answerAddress(link)}</p>
            <p className="soft">{survey.languages.map(languageName).join(' · ')}</p>
          </article>
        )}
      </PageState>
    </Page>
  );
};
