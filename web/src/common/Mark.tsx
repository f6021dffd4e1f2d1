import type { ReactNode } from 'react';
import './Mark.css';

/** A word about a row: a role, a state. Its colours keep their contrast in the light and in the dark. */
export const Mark = ({ tone = 'plain', children }: { tone?: 'plain' | 'good' | 'bad'; children: ReactNode }) => (
  <span className={`mark mark-${tone}`}>{children}</span>
);
