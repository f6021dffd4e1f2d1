/** Below this names cannot be read. */
const readable = 0.6;
const margin = 0.05;

interface Size {
  width: number;
  height: number;
}

/** All of a map where it can be read then; else as much as there is room for, as large as reading takes, around where it begins. */
export const firstView = (map: Size, start: number, window: Size) => {
  const whole = Math.min(1, (window.width * (1 - margin)) / map.width, (window.height * (1 - margin)) / map.height);
  const zoom = Math.max(whole, readable);
  const top = window.height * (margin / 2);
  const spare = window.width - map.width * zoom;
  const x = spare >= 0 ? spare / 2 : Math.min(top, Math.max(spare - top, window.width / 2 - start * zoom));
  return { x, y: whole < readable ? top : Math.max(top, (window.height - map.height * zoom) / 2), zoom };
};
