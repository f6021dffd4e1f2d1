import { App, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemWords } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { newWavePage } from '../Waves/useWave';
import type { SurveyDraft } from './useDraft';

/** Makes the draft the version that new waves use, after saying what that means. */
export const Publish = ({ work, faults }: { work: SurveyDraft; faults: number }) => {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const centre = useCentre();
  const navigate = useNavigate();
  const { published } = work.state.form;
  const reason = faults > 0 ? t('Voice.publish.wrong', { count: faults }) : work.state.status === 'changed' ? t('Voice.publish.conflict') : '';

  // A version is published in order to ask with it.
  const offerToAsk = (number: number) =>
    modal.confirm({
      type: 'success',
      title: t('Voice.publish.done', { number }),
      content: t('Voice.publish.ask'),
      okText: t('Waves.add'),
      cancelText: t('Voice.publish.later'),
      onOk: () => void navigate(centre.path(newWavePage(work.state.form.code))),
    });
  const publish = async () => {
    try {
      const made = await work.publish();
      if (!made) void message.warning(t('Voice.publish.notSaved'));
      else if (made.isNew) void offerToAsk(made.number);
      else void message.info(t('Voice.publish.same', { number: made.number }));
    } catch (error) {
      void message.error(problemWords(t, error));
    }
  };
  const ask = () =>
    modal.confirm({
      title: t('Voice.publish.title', { number: published + 1 }),
      content: published > 0 ? t('Voice.publish.textNext', { number: published }) : t('Voice.publish.text'),
      okText: t('Voice.publish.act'),
      onOk: publish,
    });
  return (
    <Tooltip title={reason}>
      <span>
        <Button type="primary" disabled={reason !== ''} aria-describedby={reason ? 'publish-reason' : undefined} onClick={ask}>
          {t('Voice.publish.act')}
        </Button>
        {reason && (
          <span id="publish-reason" className="visually-hidden">
            {reason}
          </span>
        )}
      </span>
    </Tooltip>
  );
};
