import type { ReactNode } from 'react';
import { useIsNarrow } from '../../common/useIsNarrow';
import { useUrlState } from '../../common/useUrlState';
import { useNudge } from '../live/useNudge';

export interface Panel {
  key: string;
  label: string;
  /** How many things wait there. */
  count?: number;
  content: ReactNode;
}

const defaults = { at: '' };

/** What a seat works with: side by side where there is room, one at a time on a phone, with what waits elsewhere counted on its tab. */
export const Panels = ({ panels }: { panels: Panel[] }) => {
  useNudge(panels.reduce((sum, { count }) => sum + (count ?? 0), 0));
  const isNarrow = useIsNarrow();
  const [{ at }, set] = useUrlState(defaults);
  const shown = panels.find(({ key }) => key === at) ?? panels[0];
  if (!isNarrow)
    return (
      <div className="seat-panels">
        {panels.map((panel) => (
          <section key={panel.key} className="seat-panel">
            <h2>
              {panel.label} {panel.count ? <span className="seat-count">{panel.count}</span> : null}
            </h2>
            {panel.content}
          </section>
        ))}
      </div>
    );
  return (
    <>
      {shown && (
        <section className="seat-panel" key={shown.key}>
          <h2>{shown.label}</h2>
          {shown.content}
        </section>
      )}
      {panels.length > 1 && (
        <nav className="seat-tabs">
          {panels.map(({ key, label, count }) => (
            <button key={key} type="button" aria-current={key === shown?.key ? 'page' : undefined} onClick={() => set({ at: key })}>
              {label}
              {count ? <span className="seat-count">{count}</span> : null}
            </button>
          ))}
        </nav>
      )}
    </>
  );
};
