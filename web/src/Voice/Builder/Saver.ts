import { ProblemError, type Tagged } from '../../api/client';
import { isProblem } from '../../common/problemWords';
import type { Draft, SurveyForm } from '../types';

export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'failed' | 'changed';

export interface SaveState {
  status: SaveStatus;
  /** Why it failed, or the other's change. */
  error: unknown;
  /** What the server holds, as it last said. */
  form: SurveyForm;
  etag: string | null;
}

interface Options {
  first: Tagged<SurveyForm>;
  /** What `first` is on the page. */
  draft: Draft;
  send: (draft: Draft, etag: string | null) => Promise<Tagged<SurveyForm>>;
  /** Keeps what is not saved yet where a closed window does not lose it; null when all is saved. */
  keep: (unsaved: { draft: Draft; etag: string | null } | null) => void;
}

const pause = 900;
const nextTry = 5000;

const passes = (error: unknown) => error instanceof ProblemError && (error.status === 0 || error.status === 429 || error.status >= 500);

/** Saves a draft by itself, one request at a time, each over the version that the last one left. */
export class Saver {
  state: SaveState;
  private draft: Draft;
  private saved: Draft;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
    this.draft = this.saved = options.draft;
    this.state = { status: 'saved', error: null, form: options.first.data, etag: options.first.etag };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly read = () => this.state;

  change(draft: Draft) {
    if (draft === this.draft) return;
    this.draft = draft;
    this.options.keep(draft === this.saved ? null : { draft, etag: this.state.etag });
    if (this.running || this.state.status === 'changed') return;
    clearTimeout(this.timer);
    if (draft === this.saved) this.set({ status: 'saved', error: null });
    else this.wait(pause);
  }

  /** Saves now what waits; true when nothing is left unsaved. */
  readonly flush = async (): Promise<boolean> => {
    while (this.state.status !== 'changed') {
      if (this.running) await this.running;
      else if (this.draft === this.saved) return true;
      else {
        await this.save();
        if (this.read().status === 'failed') return false;
      }
    }
    return false;
  };

  /** Somebody else's version came after the one that the draft began with. */
  differs(theirs: Tagged<SurveyForm>, began: string | null) {
    this.set({ status: 'changed', etag: began, error: new ProblemError({ status: 412, code: 'changed', current: theirs.data }) });
  }

  /** What is on the page goes over the newest version. */
  overwrite(newest: Tagged<SurveyForm>) {
    this.set({ form: newest.data, etag: newest.etag, error: null });
    void this.save();
  }

  /** The page shows what the server holds: after taking over the other's change. */
  accept(newest: Tagged<SurveyForm>, draft: Draft) {
    clearTimeout(this.timer);
    this.draft = this.saved = draft;
    this.options.keep(null);
    this.set({ status: 'saved', error: null, form: newest.data, etag: newest.etag });
  }

  /** A version was made of what the server holds; what was typed meanwhile still waits. */
  published(newest: Tagged<SurveyForm>) {
    this.set({ form: newest.data, etag: newest.etag });
  }

  private wait(milliseconds: number) {
    clearTimeout(this.timer);
    this.set({ status: this.state.status === 'failed' && milliseconds === nextTry ? 'failed' : 'waiting' });
    this.timer = setTimeout(() => void this.save(), milliseconds);
  }

  private save(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.sendOnce().finally(() => {
      this.running = null;
      this.goOn();
    });
    return this.running;
  }

  private async sendOnce() {
    const sent = this.draft;
    this.set({ status: 'saving' });
    try {
      const { data, etag } = await this.options.send(sent, this.state.etag);
      this.saved = sent;
      this.options.keep(this.draft === sent ? null : { draft: this.draft, etag });
      this.set({ status: this.draft === sent ? 'saved' : 'waiting', error: null, form: data, etag });
    } catch (error) {
      this.set({ status: isProblem(error, 'changed') ? 'changed' : 'failed', error });
    }
  }

  private goOn() {
    if (this.state.status === 'waiting') this.wait(pause);
    else if (this.state.status === 'failed' && passes(this.state.error)) this.wait(nextTry);
  }

  private set(changes: Partial<SaveState>) {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}
