import type { ReactNode } from 'react';

interface Props {
  label: string;
  columns: { title: string; number?: boolean }[];
  rows: ReactNode[][];
}

/** A table of figures that is all there at once; it scrolls by key where it is wider than the screen. */
export const PlainTable = ({ label, columns, rows }: Props) => (
  <div className="chart-table" tabIndex={0} role="region" aria-label={label}>
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={column.number ? 'number' : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, place) => (
              <td key={place} className={columns[place]?.number ? 'number' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
