import './Spark.css';

interface Props {
  values: readonly (number | null)[];
  target?: number | null;
}

const width = 120;
const height = 34;
const margin = 3;

/** The places of the values in the box; a missing value breaks the line. */
export const sparkPath = (values: readonly (number | null)[], scale: (value: number) => number, step: number) => {
  let pen = false;
  return values
    .map((value, index) => {
      const command = value == null ? '' : `${pen ? 'L' : 'M'}${(margin + index * step).toFixed(1)} ${scale(value).toFixed(1)}`;
      pen = value != null;
      return command;
    })
    .join('');
};

/** A line without axes: where it has been and where it ends. The figures are on the page that the tile opens. */
export const Spark = ({ values, target }: Props) => {
  const known = values.filter((value): value is number => value != null);
  if (known.length < 2) return null;
  const all = target == null ? known : [...known, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const range = high - low || 1;
  const scale = (value: number) => height - margin - ((value - low) / range) * (height - 2 * margin);
  const step = (width - 2 * margin) / (values.length - 1);
  const last = values.at(-1);
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {target != null && <line className="spark-target" x1={0} x2={width} y1={scale(target)} y2={scale(target)} />}
      <path className="spark-line" d={sparkPath(values, scale, step)} />
      {last != null && <line className="spark-end" x1={width - margin} x2={width - margin} y1={scale(last)} y2={scale(last)} />}
    </svg>
  );
};
