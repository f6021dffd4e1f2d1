import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { KeysetTable } from '../common/KeysetTable';
import { Mark } from '../common/Mark';
import { Page, Section } from '../common/Page';
import { Nothing } from '../common/PageState';
import { SearchBox } from '../common/SearchBox';
import { useCentre } from '../common/useCentre';
import { useFormats } from '../common/useFormats';
import { useUrlState } from '../common/useUrlState';
import { NewSurvey } from './NewSurvey';
import type { SurveyCard } from './types';
import { builderPage, surveysPath } from './useSurvey';
import { newWavePage } from './Waves/useWave';
import './Surveys.css';

const defaults = { search: '', add: '' };

/** The surveys of the centre. */
export const Surveys = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const { dateTime } = useFormats();
  const [{ search, add }, setState] = useUrlState(defaults);
  const edits = centre.can('voice.edit') !== undefined;
  const pageOf = (code: string) => centre.path(builderPage(code));
  const begin = edits && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setState({ add: '1' })}>
      {t('Voice.add')}
    </Button>
  );
  return (
    <Page title={t('Voice.nav.surveys')} subtitle={t('Voice.text')} actions={begin}>
      <SearchBox value={search} onChange={(text) => setState({ search: text })} label={t('Voice.search')} />
      <Section flush>
        <KeysetTable<SurveyCard>
          path={surveysPath}
          query={{ centre: centre.code, search }}
          rowKey="code"
          label={t('Voice.nav.surveys')}
          onOpen={({ code }) => void navigate(pageOf(code))}
          empty={search ? <Nothing title={t('Voice.notFound')} /> : <Nothing title={t('Voice.none')} action={begin}>{edits ? t('Voice.noneText') : t('Voice.noneReader')}</Nothing>}
          columns={[
            {
              title: t('Voice.name'),
              render: (_, { code, name }) => (
                <>
                  <Link className="survey-name" to={pageOf(code)} onClick={(event) => event.stopPropagation()}>
                    {name}
                  </Link>
                  <div className="soft code">{code}</div>
                </>
              ),
            },
            { title: t('Voice.audience.title'), render: (_, { audience }) => t(`Voice.audience.${audience}`) },
            {
              title: t('Voice.published'),
              render: (_, { published }) => (published > 0 ? <Mark tone="good">{t('Voice.version', { number: published })}</Mark> : <Mark>{t('Voice.draft')}</Mark>),
            },
            {
              title: t('Voice.nav.waves'),
              render: (_, { code, published }) =>
                published > 0 && (
                  <Link to={centre.path(edits ? newWavePage(code) : `voice/waves?survey=${encodeURIComponent(code)}`)} onClick={(event) => event.stopPropagation()}>
                    {edits ? t('Waves.add') : t('Voice.nav.waves')}
                  </Link>
                ),
            },
            { title: t('Voice.changedAt'), render: (_, { changedAt }) => dateTime(changedAt) },
          ]}
        />
      </Section>
      {add && edits && <NewSurvey onClose={() => setState({ add: null })} />}
    </Page>
  );
};
