import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBeat } from './clock';
import { clockOf, gameOf, meOf, peopleOf } from './game';
import { roundNow, type Known } from './pieces';
import { together } from './together';
import type { Kind, Order, Part, Phrase } from './types';

interface Arena {
  known: Known;
  act: (order: Order) => Promise<string>;
}

const ArenaContext = createContext<Arena | null>(null);

export const ArenaProvider = ({ known, act, children }: Arena & { children: ReactNode }) => {
  const value = useMemo(() => ({ known, act }), [known, act]);
  return <ArenaContext value={value}>{children}</ArenaContext>;
};

const useArena = () => {
  const arena = use(ArenaContext);
  if (!arena) throw new Error('Only inside a game.');
  return arena;
};

export const useKnown = () => useArena().known;

/** Whether the team has agreed on a part of the process. */
export const useHas = () => {
  const { parts } = gameOf(useKnown());
  return (part: Part) => parts.includes(part);
};

/** Milliseconds in the round, four times a second. */
export const useRoundNow = () => {
  const known = useKnown();
  return roundNow(clockOf(known), known.clockAt, useBeat());
};

/** Whether the seat may do such a thing while the clock stands; while it runs the game itself says why not. */
export const useCan = () => {
  const known = useKnown();
  const { phase } = gameOf(known);
  const { seat, allowed } = meOf(known);
  return (kind: Kind) => phase !== 'paused' || seat === null || allowed.includes(kind);
};

/** The window's own person is at something until then. */
export const useMe = () => meOf(useKnown());

/** Does something in the game: says why where it was refused. The key of what is under way, for its button. */
export const useAct = () => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { act } = useArena();
  const [busy, setBusy] = useState<string | null>(null);
  const send = useCallback(
    async (order: Order, key = `${order.kind}:${order.target ?? 0}:${order.a ?? 0}`) => {
      setBusy(key);
      const refusal = await act(order);
      setBusy((now) => (now === key ? null : now));
      if (refusal === 'none') return true;
      void message.warning({ key: 'arena-refusal', content: t(`Play.refusal.${order.kind === 'link' && refusal === 'notProven' ? 'notSame' : refusal}`, { defaultValue: t('Play.refusal.unknownCommand') }) });
      return false;
    },
    [act, message, t],
  );
  return { act: send, busy };
};

/** What the scenario calls things, in the reader's language. */
export const useNames = () => {
  const { t, i18n } = useTranslation();
  const known = useKnown();
  const { scenario } = known;
  const people = peopleOf(known);
  const zh = i18n.language.startsWith('zh');
  return useMemo(() => {
    const say = (phrase: Phrase | null | undefined) => (phrase ? (zh ? phrase.zh : phrase.en) : '');
    const within = (list: readonly { code: string; name: Phrase }[], code: string) => say(list.find((one) => one.code === code)?.name) || code;
    const list = (words: string[]) => words.join(zh ? '、' : ', ');
    const placeName = (code: string) => within(scenario.places, code);
    const serviceOf = (code: string) => scenario.services.find((one) => one.code === code);
    return {
      say,
      serviceOf,
      service: (code: string) => within(scenario.services, code),
      place: placeName,
      /** All of them are everywhere; some, in the order of the scenario. */
      places: (codes: readonly string[]) =>
        codes.length > 1 && codes.length === scenario.places.length ? t('Play.everywhere') : together(scenario.places.filter(({ code }) => codes.includes(code)).map(({ name }) => say(name)), zh),
      phases: (codes: readonly string[]) => list(codes.map((code) => within(scenario.phases, code))),
      /** Whoever sits there by name; a bot by its role, numbered where there are several. */
      seat: (number: number) => {
        const one = people.find(({ seat }) => seat === number);
        if (!one) return '';
        const alike = people.filter(({ role }) => role === one.role);
        const role = say(scenario.roles[one.role]);
        return one.name ?? (alike.length > 1 ? `${role} ${alike.indexOf(one) + 1}` : role);
      },
      placeAt: (index: number | null) => (index == null ? '' : say(scenario.places[index]?.name)),
      phase: (code: string) => within(scenario.phases, code),
      role: (role: keyof typeof scenario.roles) => say(scenario.roles[role]),
      units: say(scenario.units),
      /** What is counted, for so many of it. */
      unitOf: (count: number) => say(count === 1 ? scenario.unit : scenario.units),
      solution: (service: string, code: string | null) => (code ? within(serviceOf(service)?.solutions ?? [], code) : ''),
      test: (service: string, code: string) => within(serviceOf(service)?.tests ?? [], code),
      route: (place: string, index: number | null) => (index == null ? '' : say(scenario.places.find((one) => one.code === place)?.routes[index])),
    };
  }, [scenario, people, zh, t]);
};
