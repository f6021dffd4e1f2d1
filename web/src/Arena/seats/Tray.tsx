import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../common/Menu';
import { useAct, useKnown, useNames } from '../live/Arena';
import { casesOf } from '../live/game';
import { reasons, type CaseView } from '../live/types';
import { ActButton } from './ActButton';
import { CaseCard } from './CaseCard';
import { Evidence } from './Evidence';

/** What has been verified and waits for a word: accepted where tests or an article show it, else back with a reason. A supplier judges by the evidence; a trainer knows. */
export const Tray = () => {
  const { t } = useTranslation();
  const names = useNames();
  const cases = casesOf(useKnown());
  const waiting = cases.filter(({ stage }) => stage === 'verdict').sort((a, b) => a.reportedAt - b.reportedAt);
  const coming = cases.filter(({ stage }) => stage === 'verifying');
  return (
    <>
      {waiting.length === 0 && <p className="calm">{coming.length > 0 ? t('Play.tray.coming', { count: coming.length }) : t('Play.tray.empty')}</p>}
      {waiting.map((one) => (
        <Verdict key={one.case} of={one} />
      ))}
      {coming.length > 0 && (
        <section className="coming" aria-label={t('Play.tray.waits')}>
          <h3>{t('Play.tray.waits')}</h3>
          <ul>
            {coming.map((one) => (
              <li key={one.case}>
                <span className="soft">#{one.case + 1}</span> <b>{names.service(one.service)}</b> → {names.solution(one.service, one.proposed)} <span className="soft">{names.seat(one.holder)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

const Verdict = ({ of }: { of: CaseView }) => {
  const { t } = useTranslation();
  const names = useNames();
  const { act, busy } = useAct();
  return (
    <CaseCard of={of}>
      <p>
        {t('Play.tray.proposed')} <b>{names.solution(of.service, of.proposed)}</b>
      </p>
      <Evidence of={of} />
      {of.isRight !== null && (
        <p className={of.isRight ? 'verdict-right' : 'verdict-wrong'}>
          <span aria-hidden="true">{of.isRight ? '✓ ' : '✕ '}</span>
          {of.isRight ? t('Play.tray.proven') : t('Play.tray.notProven')}
        </p>
      )}
      <div className="acts">
        <ActButton primary={of.isRight ?? false} order={{ kind: 'accept', target: of.case }}>
          {t('Play.do.accept')}
        </ActButton>
        <Menu items={reasons.map((reason) => ({ key: reason, label: t(`Play.reason.${reason}`) }))} onClick={({ key }) => void act({ kind: 'reject', target: of.case, a: reasons.indexOf(key as (typeof reasons)[number]) })}>
          <Button className="act" danger={of.isRight === false} loading={busy !== null}>
            {t('Play.do.reject')}
          </Button>
        </Menu>
      </div>
    </CaseCard>
  );
};
