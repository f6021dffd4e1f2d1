/** Below this names cannot be read. */
const readable = 0.6;
const margin = 0.05;

interface Size {
  width: number;
  height: number;
}

/** All of a map where it can be read then; else its beginning, as large as reading takes. */
export const firstView = (map: Size, window: Size) => {
  const whole = Math.min(1, (window.width * (1 - margin)) / map.width, (window.height * (1 - margin)) / map.height);
  const zoom = Math.max(whole, readable);
  const top = window.height * (margin / 2);
  return { x: (window.width - map.width * zoom) / 2, y: whole < readable ? top : Math.max(top, (window.height - map.height * zoom) / 2), zoom };
};
