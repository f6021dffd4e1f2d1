import { useEffect, useState } from 'react';
import type { Path } from '../types';
import type { DiagramConstruct, PathLabel } from './Diagram';
import { boxHeight, boxWidth, diagramSvg } from './diagramSvg';
import { layOut, type Direction } from '../../common/layout';

/** The path model as a picture; null until it is laid out. */
export const useDiagramSvg = (title: string, constructs: DiagramConstruct[], paths: Path[], labels: Record<string, PathLabel>, direction: Direction = 'RIGHT'): string | null => {
  const [svg, setSvg] = useState<string | null>(null);
  useEffect(() => {
    let stale = false;
    const boxes = constructs.map((one) => ({ code: one.code, width: boxWidth, height: boxHeight(one.indicators.length) }));
    void layOut(boxes, paths, direction, true).then((layout) => {
      if (!stale) setSvg(diagramSvg(title, constructs, paths, labels, layout));
    });
    return () => {
      stale = true;
    };
  }, [title, constructs, paths, labels, direction]);
  return svg;
};
