import { useEffect, useEffectEvent } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { isProblem } from '../../common/problemWords';
import type { SurveyDraft } from './useDraft';

/** On the way to another page, what is not saved yet is saved first; where that fails, the person decides. */
export const LeaveGuard = ({ work }: { work: SurveyDraft }) => {
  const { t } = useTranslation();
  const { status, error } = work.state;
  // Whoever has been signed out has to leave; what they typed stays in this browser.
  const signedOut = isProblem(error, 'access.signInNeeded');
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && status !== 'saved' && !signedOut);
  const { state } = blocker;

  const saveAndGo = useEffectEvent(async () => {
    if (await work.flush()) blocker.proceed?.();
  });
  useEffect(() => {
    if (state === 'blocked') void saveAndGo();
  }, [state]);

  return (
    <Modal
      open={state === 'blocked' && (status === 'failed' || status === 'changed')}
      title={t('Voice.leave.title')}
      okText={t('Voice.leave.stay')}
      cancelText={t('Voice.leave.go')}
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.proceed?.()}
      closable={false}
      mask={{ closable: false }}
    >
      {t('Voice.leave.text')}
    </Modal>
  );
};
