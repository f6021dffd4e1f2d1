import { labelPlace, pathId, roundedPath, type Layout } from '../../common/layout';
import type { DiagramConstruct, PathLabel } from './Diagram';
import type { Path } from '../types';

export interface DiagramInk {
  paper: string;
  surface: string;
  text: string;
  soft: string;
  line: string;
  frame: string;
}

/** As it is printed and put into other people's documents: dark on white, whatever the screen shows. */
export const printInk: DiagramInk = { paper: '#ffffff', surface: '#ffffff', text: '#1c2422', soft: '#4d5754', line: '#8a938f', frame: '#0f6a58' };

export const boxWidth = 168;
const perLine = 3;

export const boxHeight = (indicators: number) => 62 + Math.max(1, Math.ceil(indicators / perLine)) * 22;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Room that a text takes, in letters; a Chinese character takes that of two. */
const fit = (text: string, room: number) => {
  let taken = 0;
  for (const [at, letter] of [...text].entries()) {
    taken += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
    if (taken > room) return `${[...text].slice(0, at).join('')}…`;
  }
  return text;
};

const margin = 16;

/** The path model as a picture of its own, without anything that only a page has. */
export const diagramSvg = (title: string, constructs: DiagramConstruct[], paths: Path[], labels: Record<string, PathLabel>, layout: Layout, ink: DiagramInk = printInk): string => {
  const [width, height] = [Math.ceil(layout.width + 2 * margin), Math.ceil(layout.height + 2 * margin)];
  const text = (x: number, y: number, words: string, style: string) => `<text x="${x}" y="${y}" ${style}>${escaped(words)}</text>`;
  const arrows = paths.map((path) => {
    const way = layout.ways[pathId(path)] ?? [];
    const isFaint = labels[pathId(path)]?.isFaint;
    return `<path d="${roundedPath(way)}" fill="none" stroke="${ink.line}" stroke-width="1.4" marker-end="url(#arrow)"${isFaint ? ' stroke-dasharray="4 4"' : ''}/>`;
  });
  const marks = paths.flatMap((path) => {
    const [way, label] = [layout.ways[pathId(path)], labels[pathId(path)]];
    if (!way || !label) return [];
    const at = labelPlace(way);
    const room = 8 + label.text.length * 7;
    return [
      `<rect x="${at.x - room / 2}" y="${at.y - 9}" width="${room}" height="18" rx="4" fill="${ink.paper}"/>`,
      text(at.x, at.y + 4, label.text, `text-anchor="middle" font-size="12" ${label.isFaint ? `fill="${ink.soft}"` : `font-weight="650" fill="${ink.text}"`}`),
    ];
  });
  const boxes = constructs.flatMap((one) => {
    const place = layout.places[one.code];
    if (!place) return [];
    const { x, y } = place;
    const cell = (boxWidth - 24 - 6) / perLine;
    return [
      `<rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight(one.indicators.length)}" rx="10" fill="${ink.surface}" stroke="${ink.frame}"/>`,
      text(x + 12, y + 24, fit(one.name || one.code, 20), `font-size="14" font-weight="650" fill="${ink.text}"`),
      text(x + 12, y + 42, fit(one.facts ?? one.code, 26), `font-size="12" fill="${ink.soft}"`),
      ...one.indicators.map((code, at) => text(x + 12 + (at % perLine) * (cell + 3) + cell / 2, y + 63 + Math.floor(at / perLine) * 22, fit(code, 8), `text-anchor="middle" font-size="10.5" fill="${ink.soft}"`)),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-margin} ${-margin} ${width} ${height}" font-family="'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M 0 0 L 10 5 L 0 10 z" fill="${ink.line}"/></marker></defs>`,
    `<rect x="${-margin}" y="${-margin}" width="${width}" height="${height}" fill="${ink.paper}"/>`,
    ...arrows,
    ...marks,
    ...boxes,
    '</svg>',
  ].join('\n');
};

export const svgUrl = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

const save = (url: string, name: string) => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
};

export const saveSvg = (svg: string, title: string) => save(svgUrl(svg), `${title}.svg`);

/** Twice as fine as the screen, as other charts are saved. */
export const savePng = async (svg: string, title: string) => {
  const picture = new Image();
  picture.src = svgUrl(svg);
  await picture.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.width * 2, picture.height * 2];
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  save(canvas.toDataURL('image/png'), `${title}.png`);
};
