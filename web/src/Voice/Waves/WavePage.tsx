import { EditOutlined, MoreOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, type Tagged } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { Menu } from '../../common/Menu';
import { Page, Section } from '../../common/Page';
import { Loading, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { useUrlState } from '../../common/useUrlState';
import { useOwners } from '../FollowUps/useFollowUps';
import { builderPage } from '../useSurvey';
import { AfterContacts } from './AfterContacts';
import { Counts } from './Counts';
import { EditWave } from './EditWave';
import { ImportAnswers } from './Import/ImportAnswers';
import { Kiosks } from './Kiosks';
import { KioskTrouble } from './KioskTrouble';
import { Letters } from './Letters';
import { Missing } from './Missing';
import { NextSteps, type Dialog } from './NextSteps';
import { OneUseAddresses } from './OneUseAddresses';
import { Quotas } from './Quotas';
import { Draws } from './Sampling/Draws';
import { SampleDialog } from './Sampling/SampleDialog';
import { ShareLink } from './ShareLink';
import type { Wave } from './types';
import { useWave, wavePath, wavesPath } from './useWave';
import { WaveDates } from './WaveDates';
import { WaveMark } from './WaveMark';
import './Waves.css';

const defaults = { do: '' };

/** A wave: what to do next, how far it has come, who is missing. */
export const WavePage = () => {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const wave = useWave(code);
  return (
    <PageState query={wave} loading={<Page title={t('Voice.nav.waves')}><Loading /></Page>}>
      {(tagged) => <Looked key={code} tagged={tagged} />}
    </PageState>
  );
};

const Looked = ({ tagged }: { tagged: Tagged<Wave> }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { number } = useFormats();
  const [state, setState] = useUrlState(defaults);
  const wave = tagged.data;
  const edits = centre.can('voice.edit') !== undefined;
  const open = (dialog: Dialog) => setState({ do: dialog });
  const close = () => setState({ do: null });
  return (
    <Page
      title={wave.name}
      subtitle={
        <span className="wave-facts">
          <Link to={centre.path('voice/waves')}>{t('Voice.nav.waves')}</Link>
          <span className="code">{wave.code}</span>
          <WaveMark wave={wave} />
        </span>
      }
      actions={
        edits && (
          <>
            <Button icon={<EditOutlined />} onClick={() => open('edit')}>
              {t('Waves.edit')}
            </Button>
            {wave.state === 'draft' && <More wave={wave} etag={tagged.etag} />}
          </>
        )
      }
    >
      {edits && <KioskTrouble wave={wave} />}
      <NextSteps wave={wave} edits={edits} onDo={open} />
      <Counts wave={wave} />
      {wave.invitations.made > 0 && <Draws wave={wave} edits={edits} />}
      <Quotas wave={wave} edits={edits} />
      {wave.invitations.made > 0 && <Missing wave={wave} />}
      <Section title={t('Waves.facts')}>
        <dl className="wave-about">
          <div>
            <dt>{t('Waves.survey')}</dt>
            <dd>
              <Link to={centre.path(`${builderPage(wave.survey)}/versions/${wave.surveyNumber}`)}>
                {wave.surveyName} · {t('Voice.version', { number: wave.surveyNumber })}
              </Link>
            </dd>
          </div>
          <div>
            <dt>{t('Waves.dates')}</dt>
            <dd>
              <WaveDates wave={wave} />
            </dd>
          </div>
          <div>
            <dt>{t('Waves.population')}</dt>
            <dd>{wave.population ? number(wave.population) : <span className="soft">{t('Waves.unknown')}</span>}</dd>
          </div>
          {wave.asked != null && (
            <div>
              <dt>{t('Waves.asked')}</dt>
              <dd>{number(wave.asked)}</dd>
            </div>
          )}
          <div>
            <dt>{t('Waves.conductedBy')}</dt>
            <dd>{wave.conductedBy ?? t('Waves.us')}</dd>
          </div>
          {wave.owners.length > 0 && <Owners wave={wave} />}
        </dl>
      </Section>
      {edits && state.do === 'edit' && <EditWave first={tagged} onClose={close} />}
      {edits && state.do === 'share' && <ShareLink wave={wave} onClose={close} />}
      {edits && state.do === 'tokens' && <OneUseAddresses wave={wave} onClose={close} />}
      {edits && state.do === 'letters' && <Letters wave={wave} onClose={close} />}
      {edits && state.do === 'after' && <AfterContacts wave={wave} onClose={close} />}
      {edits && state.do === 'kiosks' && <Kiosks wave={wave} onClose={close} />}
      {edits && state.do === 'sample' && <SampleDialog wave={wave} onClose={close} />}
      {edits && state.do === 'import' && <ImportAnswers wave={wave} onClose={close} />}
    </Page>
  );
};

/** Who comes back to customers, where the reader may know. */
const Owners = ({ wave }: { wave: Wave }) => {
  const { t } = useTranslation();
  const people = new Map((useOwners().data ?? []).map(({ id, name }) => [id, name]));
  if (people.size === 0) return null;
  return (
    <div>
      <dt>{t('FollowUps.owners')}</dt>
      {wave.owners.map((one) => (
        <dd key={`${one.cut} ${one.member}`}>
          {one.cut && <span className="soft">{t(`Voice.cut.${one.cut}`)} {one.member}: </span>}
          {people.get(one.owner) ?? t('FollowUps.gone')}
        </dd>
      ))}
    </div>
  );
};

/** A wave in which nobody was asked can be taken away. */
const More = ({ wave, etag }: { wave: Wave; etag: string | null }) => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const centre = useCentre();
  const navigate = useNavigate();
  const remove = useSave({
    send: () => api.delete(wavePath(wave.code), { query: { centre: centre.code }, etag }),
    done: t('Waves.deleted'),
    renews: [listKey(wavesPath)],
    onDone: () => void navigate(centre.path('voice/waves')),
  });
  return (
    <Menu
      items={[{ key: 'delete', danger: true, label: t('Waves.delete') }]}
      onClick={() =>
        modal.confirm({
          title: t('Waves.deleteTitle', { name: wave.name }),
          content: t('Waves.deleteText'),
          okText: t('Waves.delete'),
          okButtonProps: { danger: true },
          onOk: () => remove.mutateAsync().catch(() => undefined),
        })
      }
    >
      <Button icon={<MoreOutlined />} aria-label={t('Voice.more')} />
    </Menu>
  );
};
