import { useEffect, useRef } from 'react';
import { ViewportPortal } from '@xyflow/react';
import { pathId, type Layout } from '../../common/layout';
import { alongWay, legOf } from './motion';
import type { Motion } from './Replay';

const size = { width: 172, height: 58 };

interface Props {
  motion: Motion;
  layout: Layout;
  codeOf: (name: string) => string;
}

/** Cases as dots: on their arrow while they go from one activity to the next, or straight across where the sliders hide the arrow. */
export const Dots = ({ motion, layout, codeOf }: Props) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { journeys, activities, at, moved } = motion;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const ink = getComputedStyle(document.documentElement);
    const [fill, edge] = [ink.getPropertyValue('--amber'), ink.getPropertyValue('--surface')];
    const codes = activities.map(codeOf);
    const middles = codes.map((code) => {
      const place = layout.places[code];
      return place ? { x: place.x + size.width / 2, y: place.y + size.height / 2 } : null;
    });
    const pointOf = (from: number, to: number, share: number) => {
      const way = layout.ways[pathId({ from: codes[from] ?? '', to: codes[to] ?? '' })];
      if (way) return alongWay(way, share);
      const [one, other] = [middles[from], middles[to]];
      return one && other ? { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share } : null;
    };
    let drawnAt = -1;
    const draw = () => {
      drawnAt = at.current;
      context.clearRect(0, 0, layout.width, layout.height);
      context.fillStyle = fill;
      context.strokeStyle = edge;
      context.lineWidth = 1;
      for (const journey of journeys) {
        const leg = legOf(journey, at.current);
        const point = leg && pointOf(leg.from, leg.to, leg.share);
        if (!point) continue;
        context.beginPath();
        context.arc(point.x, point.y, 5, 0, 2 * Math.PI);
        context.fill();
        context.stroke();
      }
    };
    let frame = requestAnimationFrame(function look() {
      if (at.current !== drawnAt) draw();
      frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [journeys, activities, at, moved, layout, codeOf]);
  return (
    <ViewportPortal>
      <canvas ref={canvas} className="map-dots" width={Math.ceil(layout.width)} height={Math.ceil(layout.height)} aria-hidden />
    </ViewportPortal>
  );
};
