import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Failure, Loading, Nothing, PageState } from '../../common/PageState';
import { setLanguage } from '../../words';
import { reached, type Answers } from '../definition/branching';
import { languageName, nearLanguage, said } from '../text';
import { lowMark, type LowMark } from '../definition/lowMark';
import { AskBack, type Entered } from './AskBack';
import { Asking } from './Asking';
import { KioskLine } from './KioskLine';
import { newKey } from './outbox';
import { useIdle } from './useIdle';
import { useKept } from './useKept';
import { useKioskForm, type KioskForm } from './useKioskForm';
import { useKioskMail, type KioskMail } from './useKioskMail';
import './Kiosk.css';

const idleSeconds = 45;
const warningSeconds = 15;
const thanksSeconds = 8;
/** Long enough to read what is offered. */
const offerSeconds = 25;

/** A device in a hall: one person after another answers with big buttons, and what the network cannot take waits here. */
export const KioskPage = () => {
  const { t } = useTranslation();
  const { link = '' } = useParams();
  const form = useKioskForm(link);
  // Also of a wave that is over, and of a kiosk taken away: what was given here before is still to be sent.
  const mail = useKioskMail(link);
  return (
    <PageState
      query={form}
      loading={
        <main className="kiosk">
          <Loading />
        </main>
      }
      failed={(error) => (
        <main className="kiosk">
          <Failure error={error} onRetry={() => void form.refetch()} />
          <KioskLine link={link} mail={mail} />
        </main>
      )}
    >
      {(kiosk) =>
        kiosk.isOpen ? (
          <Standing link={link} kiosk={kiosk} mail={mail} />
        ) : (
          <main className="kiosk">
            <Nothing title={t('Kiosk.notOpen')}>{t('Kiosk.notOpenText')}</Nothing>
            <KioskLine link={link} mail={mail} />
          </main>
        )
      }
    </PageState>
  );
};

type Screen = 'start' | 'asking' | 'thanks' | 'back' | 'noted';

const Standing = ({ link, kiosk, mail }: { link: string; kiosk: KioskForm; mail: KioskMail }) => {
  const { t, i18n } = useTranslation();
  const { survey } = kiosk;
  const { putAnswer, putAsked } = mail;
  const kept = useKept();
  const [screen, setScreen] = useState<Screen>('start');
  const [language, setChosen] = useState(() => nearLanguage(survey.languages, i18n.language));

  const reset = useCallback(() => setScreen('start'), []);
  const [low, setLow] = useState<LowMark | null>(null);
  const left = useIdle(screen === 'asking' || screen === 'back', idleSeconds, warningSeconds, reset);
  useIdle(screen === 'thanks' || screen === 'noted', screen === 'thanks' && low ? offerSeconds : thanksSeconds, 0, reset);

  const begin = (chosen: string) => {
    setChosen(chosen);
    void setLanguage(chosen.startsWith('zh') ? 'zh-CN' : 'en');
    setScreen('asking');
  };
  const end = (answers: Answers) => {
    const { kept } = reached(survey, answers);
    putAnswer({ once: newKey(), language, answers: Object.fromEntries(Object.entries(kept).filter(([, answer]) => answer !== '')) });
    setLow(lowMark(survey, kept));
    setScreen('thanks');
  };
  // Under a key of its own, so that nothing leads from one to the other.
  const askBack = (entered: Entered) => {
    if (!low) return;
    putAsked({ once: newKey(), language, score: low.mark, ...entered, at: Date.now() });
    setScreen('noted');
  };

  return (
    <main className="kiosk" lang={language} dir="auto">
      {screen === 'start' && (
        <div className="kiosk-start">
          {survey.languages.map((one) => (
            <section key={one} lang={one} dir="auto">
              <h1>{said(survey.title, one)}</h1>
              <p>{said(survey.introduction, one)}</p>
              <button type="button" className="kiosk-go" onClick={() => begin(one)}>
                {survey.languages.length > 1 ? languageName(one) : t('Voice.ask.begin')}
              </button>
            </section>
          ))}
        </div>
      )}
      {screen === 'asking' && <Asking survey={survey} language={language} onLeave={reset} onEnd={end} />}
      {screen === 'thanks' && (
        <div className="kiosk-thanks" role="status">
          <p>{said(survey.thanks, language) || t('Voice.ask.thanks')}</p>
          {low && <p className="kiosk-offer">{t('Kiosk.back.offer')}</p>}
          <div className="kiosk-choices">
            {low && (
              <button type="button" className="kiosk-go" onClick={() => setScreen('back')}>
                {t('Kiosk.back.send')}
              </button>
            )}
            <button type="button" className={low === null ? 'kiosk-go' : undefined} onClick={reset}>
              {t('Kiosk.next')}
            </button>
          </div>
        </div>
      )}
      {screen === 'back' && low && <AskBack kiosk={kiosk} low={low} onLeave={reset} onSend={askBack} />}
      {screen === 'noted' && (
        <div className="kiosk-thanks" role="status">
          <p>{t('Kiosk.back.noted', { count: survey.followUp?.hours ?? 0 })}</p>
          <button type="button" className="kiosk-go" onClick={reset}>
            {t('Kiosk.next')}
          </button>
        </div>
      )}
      {left !== null && (
        <div className="kiosk-idle" role="alertdialog" aria-label={t('Kiosk.there')}>
          <p>{t('Kiosk.there')}</p>
          <p className="kiosk-left">{left}</p>
          <button type="button" className="kiosk-go">
            {t('Kiosk.goOn')}
          </button>
        </div>
      )}
      <KioskLine link={link} mail={mail}>
        {screen === 'start' && kept !== null && <span>{kept ? t('Kiosk.kept') : t('Kiosk.notKept')}</span>}
      </KioskLine>
    </main>
  );
};
