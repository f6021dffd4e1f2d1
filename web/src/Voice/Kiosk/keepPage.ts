import { keepWords } from '../../words';

const worker = '/kiosk/worker.js';

/** What this page has loaded from our own server. */
const loaded = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith('/api/'))
    .map(({ pathname }) => pathname);

const asked = (active: ServiceWorker, files: string[]) =>
  new Promise<boolean>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
    active.postMessage({ files }, [port2]);
  });

/** Has the browser keep this page, and whether it is kept now. Browsers do so only over TLS, or on the machine itself. */
export const keepPage = async () => {
  if (!('serviceWorker' in navigator)) return false;
  await navigator.serviceWorker.register(worker, { scope: '/kiosk/' });
  await keepWords();
  const { active } = await navigator.serviceWorker.ready;
  return active !== null && (await asked(active, loaded()));
};
