import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { newId } from './newId';
import { ofPicture, withChange, type Known } from './pieces';
import type { Change, Order, Picture } from './types';

export type Entrance = { as: 'player'; code: string; token: string } | { as: 'trainer'; game: string } | { as: 'screen'; code: string };

type Out = 'elsewhere' | 'unknownGame' | 'unknownToken' | 'over' | 'solo';

export interface Room {
  line: 'connecting' | 'on' | 'lost' | Out;
  known: Known | null;
  /** Since when the line is lost, on this window's clock. */
  lostAt: number | null;
}

interface Entered {
  ok: boolean;
  refusal?: Out;
}

interface Answer {
  id: string;
  refusal: string;
}

const waits = [0, 500, 1000, 2000, 3000];
const longestWait = 4000;
const longestAct = 20_000;
const longestSilence = 20_000;
const lookAgain = 300;

const enters = { player: 'Enter', trainer: 'EnterTrainer', screen: 'EnterScreen' } as const;

const sleep = (time: number) => new Promise((done) => setTimeout(done, time));

const build = () => {
  const hub = new HubConnectionBuilder().withUrl('/hubs/arena', { skipNegotiation: true, transport: HttpTransportType.WebSockets }).configureLogging(LogLevel.None).build();
  hub.serverTimeoutInMilliseconds = longestSilence;
  hub.keepAliveIntervalInMilliseconds = longestSilence / 4;
  return hub;
};

/** A window's line to its game: what it knows, kept up to date over losses of the network, and acts that are done once however often they have to be said. */
export class ArenaLine {
  private room: Room = { line: 'connecting', known: null, lostAt: null };
  private readonly listeners = new Set<() => void>();
  private readonly entrance: Entrance;
  /** The one that counts; what an older one still says is not heard. */
  private hub: HubConnection | null = null;
  private entering: HubConnection | null = null;

  constructor(entrance: Entrance) {
    this.entrance = entrance;
  }

  readonly open = () => {
    window.addEventListener('offline', this.lose);
    window.addEventListener('online', this.look);
    void this.keepOpen();
  };

  readonly close = () => {
    window.removeEventListener('offline', this.lose);
    window.removeEventListener('online', this.look);
    const { hub } = this;
    this.hub = null;
    void hub?.stop();
  };

  readonly now = () => this.room;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** What was answered: `none` where it was done; `lost` where nobody could be asked. */
  readonly act = async (order: Order): Promise<string> => {
    const command = { id: newId(), target: 0, a: 0, b: 0, form: '0', ...order };
    const until = performance.now() + longestAct;
    while (performance.now() < until && this.hub) {
      try {
        // A room that is just moving to another server says so; the line may go before the answer comes: the same act is said again, and done once.
        const refusal = this.room.line === 'on' && this.hub.state === HubConnectionState.Connected ? (await this.hub.invoke<Answer>('Do', command)).refusal : 'tryAgain';
        if (refusal !== 'tryAgain') return refusal;
      } catch {
        // Heard of by the line's closing.
      }
      await sleep(lookAgain);
    }
    return 'lost';
  };

  private readonly lose = () => {
    if (this.room.line === 'on' || this.room.line === 'connecting') this.set({ line: 'lost', lostAt: performance.now() });
  };

  /** The network is back: what was missed while it was away is asked for. */
  private readonly look = () => {
    if (this.hub?.state === HubConnectionState.Connected) void this.enter(this.hub);
  };

  private set(changes: Partial<Room>) {
    this.room = { ...this.room, ...changes };
    for (const one of this.listeners) one();
  }

  private async keepOpen() {
    const hub = build();
    this.hub = hub;
    const isOld = () => this.hub !== hub;
    const closed = () => new Promise<void>((done) => hub.onclose(() => done()));
    hub.on('Picture', (picture: Picture) => isOld() || this.set({ known: ofPicture(picture, performance.now(), this.room.known) }));
    hub.on('Change', (change: Change) => isOld() || this.change(hub, change));
    hub.on('Elsewhere', () => isOld() || this.leave('elsewhere'));
    hub.on('Removed', () => isOld() || this.leave('unknownToken'));
    hub.on('Seated', () => undefined);
    for (let tries = 0; !isOld(); tries++) {
      try {
        const end = closed();
        await hub.start();
        tries = 0;
        await this.enter(hub);
        await end;
      } catch {
        // Nobody there yet: the banner says so, and it is tried again.
      }
      if (isOld()) return;
      this.lose();
      await sleep(waits[tries] ?? longestWait);
    }
  }

  private change(hub: HubConnection, change: Change) {
    const { known } = this.room;
    if (!known) return;
    const next = withChange(known, change, performance.now());
    if (next) this.set({ known: next });
    else void this.enter(hub);
  }

  private leave(line: Out) {
    this.set({ line });
    this.close();
  }

  private async enter(hub: HubConnection) {
    if (this.entering === hub) return;
    this.entering = hub;
    try {
      const { as, ...who } = this.entrance;
      const { ok, refusal } = await hub.invoke<Entered>(enters[as], { ...who, last: this.room.known?.number ?? 0 });
      if (this.hub !== hub) return;
      if (ok) this.set({ line: 'on', lostAt: null });
      else this.leave(refusal ?? 'unknownGame');
    } catch {
      // Whoever broke the line off is heard of by its closing; a server that could not answer is asked again.
      if (this.hub === hub && hub.state === HubConnectionState.Connected) setTimeout(() => void this.enter(hub), longestWait);
    } finally {
      if (this.entering === hub) this.entering = null;
    }
  }
}
