import { describe, expect, it } from 'vitest';
import { firstPage, mayOpen } from '../../src/shell/nav';
import { me } from '../render';

const centreOf = (acts: Parameters<typeof me>[0]) => {
  const [centre] = me(acts).centres;
  if (!centre) throw new Error('There is one.');
  return centre;
};

describe('the navigation', () => {
  it('leads to the first page that a person may see', () => {
    expect(firstPage(centreOf({ 'facts.view': 'own', 'centres.view': 'centre' }))).toBe('today');
    expect(firstPage(centreOf({ 'calendars.view': 'centre' }))).toBe('calendars');
    expect(firstPage(centreOf({ 'access.self': 'own' }))).toBe('rights');
  });

  it('keeps the pages below an entry from those who may not open it', () => {
    const agent = centreOf({ 'facts.view': 'own', 'centres.view': 'centre' });
    expect(mayOpen(agent, 'people')).toBe(false);
    expect(mayOpen(agent, 'calendars/HALL')).toBe(false);
    expect(mayOpen(agent, 'metrics/asa')).toBe(true);
    expect(mayOpen(agent, 'rights')).toBe(true);
  });
});
