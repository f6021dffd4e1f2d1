import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { useMe } from '../../src/common/useMe';
import { WavePage } from '../../src/Voice/Waves/WavePage';
import type { AnswerReport, Wave } from '../../src/Voice/Waves/types';
import { setLanguage, startWords, wantWords } from '../../src/words';
import { me, renderAt } from '../render';
import { stubServer } from '../stub';

beforeAll(async () => {
  await startWords();
  await wantWords(['Waves']);
  await setLanguage('en');
});

/** The frame of a centre lets nobody in before it is known who they are. */
const Gate = () => (useMe().data ? <WavePage /> : null);

const wave = (change: Partial<Wave> = {}): Wave => ({
  code: 'w1',
  name: 'Fourth quarter',
  survey: 'contact',
  surveyName: 'After contact',
  surveyNumber: 1,
  state: 'open',
  opensOn: null,
  closesOn: '2026-12-20',
  due: 'nothing',
  conductedBy: null,
  population: null,
  asked: null,
  link: 'L',
  answers: 12,
  begun: 3,
  partial: 0,
  invitations: { made: 0, answered: 0, optedOut: 0 },
  responseRate: null,
  owners: [],
  ...change,
});

const report = (change: Partial<AnswerReport> = {}): AnswerReport => ({
  written: false,
  stops: [],
  encoding: 'utf-8',
  delimiter: ',',
  sheet: null,
  sheets: [],
  columns: [{ header: 'CSAT', target: 'CSAT', why: 'code', samples: ['5', '11'] }],
  absent: [],
  dateOrder: null,
  day: '2026-11-28',
  read: 2,
  added: 1,
  unchanged: 0,
  refused: 0,
  empty: 0,
  faults: [],
  faultCount: 0,
  ...change,
});

const definition = { languages: ['en'], title: { en: 'Card' }, pages: [{ code: 'p', questions: [{ code: 'CSAT', kind: 'rating', text: { en: 'Satisfied?' }, scale: { least: 1, most: 5 } }] }] };

const bad = report({ stops: ['badRows'], refused: 1, faultCount: 1, faults: [{ line: 3, column: 'CSAT', value: '11', wrong: 'outOfRange', right: '1–5' }] });

const show = (data: Wave, answers: Parameters<typeof stubServer>[0] = {}, address = '/c/C/voice/waves/w1', acts: Parameters<typeof me>[0] = { 'voice.view': 'centre', 'voice.edit': 'centre' }) => {
  const calls = stubServer({
    'GET /api/access/me': () => ({ body: me(acts) }),
    'GET /api/voice/waves/w1': () => ({ body: data, etag: '"1"' }),
    'GET /api/voice/surveys/contact/versions/1': () => ({ body: definition }),
    ...answers,
  });
  renderAt(address, '/c/:centre/voice/waves/:code', <Gate />);
  return calls;
};


describe('the page of a wave', () => {
  it('puts what to do next first', async () => {
    show(wave({ due: 'closing' }));
    const steps = within((await screen.findByText('What to do next')).closest('section') as HTMLElement).getAllByRole('listitem');
    expect(steps[0]?.textContent).toContain('The last day is over. Close the wave, and its results are final.');
  });

  it('leads to no results of four answers', async () => {
    show(wave({ answers: 4 }));
    expect(await screen.findByText(/shown from 5 answers on/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'See the results' })).toBeNull();
  });

  it('offers only the results to who may only look', async () => {
    show(wave(), {}, undefined, { 'voice.view': 'centre' });
    expect(await screen.findByRole('button', { name: 'See the results' })).toBeTruthy();
    expect(screen.queryByText('Share the link and QR code')).toBeNull();
    expect(screen.queryByText('Edit the wave')).toBeNull();
  });

  it('closes after asking, and says how many are still at it', async () => {
    const calls = show(wave(), { 'POST /api/voice/waves/w1/close': () => ({ body: wave({ state: 'closed' }) }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Close the wave' }));
    expect(await screen.findByText(/3 forms are being filled in/)).toBeTruthy();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close the wave' }));
    await waitFor(() => expect(calls.some(({ method, url }) => method === 'POST' && url.includes('/close'))).toBe(true));
  });
});

describe('the import of answers', () => {
  it('writes nothing while rows are wrong, and writes the others when told to', async () => {
    let written = false;
    let tries = 0;
    show(wave(), {
      'POST /api/voice/waves/w1/answers': ({ url }) => {
        const dryRun = url.includes('dryRun=true');
        written ||= !dryRun;
        return { body: dryRun ? (tries++ === 0 ? bad : { ...bad, stops: [] }) : { ...bad, stops: [], written: true } };
      },
    }, '/c/C/voice/waves/w1?do=import');
    const input = await waitFor(() => document.querySelector<HTMLInputElement>('input[type=file]') ?? Promise.reject(new Error('no input')));
    await userEvent.upload(input, new File(['CSAT\n5\n11\n'], 'a.csv'));
    const row = (await screen.findByText('Out of range')).closest('tr') as HTMLElement;
    expect(row.textContent).toContain('3');
    expect(row.textContent).toContain('1–5');
    const write = screen.getByRole('button', { name: /^Import 1 answer/ });
    expect((write as HTMLButtonElement).disabled).toBe(true);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Without these rows; import the others' }));
    await waitFor(() => expect((screen.getByRole('button', { name: /^Import 1 answer/ }) as HTMLButtonElement).disabled).toBe(false));
    expect(written).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: /^Import 1 answer/ }));
    expect(await screen.findByText('1 answer imported')).toBeTruthy();
    expect(written).toBe(true);
  });
});
