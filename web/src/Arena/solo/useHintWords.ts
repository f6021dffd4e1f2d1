import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../live/Arena';
import { casesOf, faultsOf, gameOf } from '../live/game';
import { parts, reasons, type Hint } from '../live/types';

/** What a hint tells to do, with the names of the scenario. */
export const useHintWords = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const { scenario } = known;
  return ({ kind, target, a }: Hint) => {
    if (kind === 'sign') return t('Play.coach.do.sign');
    if (kind === 'adopt') {
      const agreed = gameOf(known).parts;
      const part = parts.find((one, i) => (a & (1 << i)) !== 0 && !agreed.includes(one));
      return t('Play.coach.do.adopt', { part: part ? t(`Play.part.${part}`) : '' });
    }
    if (kind === 'foresee') return t('Play.coach.do.foresee', { service: names.say(scenario.services[target]?.name) });
    if (kind === 'report') return t('Play.coach.do.report', { service: names.service(faultsOf(known).find(({ fault }) => fault === target)?.service ?? '') });
    const service = casesOf(known).find((one) => one.case === target)?.service ?? '';
    const ways = names.serviceOf(service);
    return t(`Play.coach.do.${kind}`, {
      case: target + 1,
      service: names.service(service),
      other: a + 1,
      who: names.seat(a),
      test: names.say(ways?.tests[a]?.name),
      solution: names.say(ways?.solutions[a]?.name),
      reason: t(`Play.reason.${reasons[a] ?? 'other'}`),
    });
  };
};
