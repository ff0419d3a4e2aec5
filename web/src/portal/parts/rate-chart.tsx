import type { ReactElement } from 'react';
import type { ParameterRecord } from '../../api/handbook.ts';
import { inLanguage } from '../../i18n/index.ts';
import { showQuantity } from '../../i18n/quantity.ts';

const size = { width: 360, height: 140, left: 8, right: 8, top: 30, bottom: 24 };
const yearMs = 365 * 86_400_000;
const labelWidth = { value: 96, date: 56 };

type Value = ParameterRecord['values'][number];
type Props = { readonly parameter: ParameterRecord; readonly values: readonly Value[] };

/** How one rate changed over time, as a step line; hollow points are illustrative. The figures stand in a table too. */
export function RateChart({ parameter, values }: Props): ReactElement | null {
  const [start] = values;
  const end = values.at(-1);
  if (!start || !end) return null;
  const first = Date.parse(start.from);
  const last = Date.parse(end.from) + yearMs;
  const top = Math.max(...values.map((value) => value.value), 1);
  const bottom = size.height - size.bottom;
  const x = (time: number): number =>
    size.left + ((time - first) / (last - first)) * (size.width - size.left - size.right);
  const y = (value: number): number => bottom - (value / top) * (bottom - size.top);
  const points = values.map((value) => ({ x: x(Date.parse(value.from)), y: y(value.value), value }));
  const steps = points.map((point, index) =>
    index === 0 ? `M${point.x.toFixed(1)} ${point.y.toFixed(1)}` : `H${point.x.toFixed(1)}V${point.y.toFixed(1)}`,
  );
  // Above every point that the letters would otherwise cover.
  const labelTop = (from: number): number =>
    Math.min(...points.flatMap((point) => (Math.abs(point.x - from) < labelWidth.value ? [point.y] : [])));
  const tell = (value: Value): string => `${value.from} ${showQuantity(value.value, parameter.unit)}`;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`${inLanguage(parameter.label)}: ${tell(start)} → ${tell(end)}`}
    >
      <line className="axis" x1={size.left} x2={size.width - size.right} y1={bottom} y2={bottom} />
      <path className="step" d={`${steps.join('')}H${size.width - size.right}`} />
      {points.map((point) => (
        <circle
          key={point.value.from}
          className={point.value.status === 'illustrative' ? 'point hollow' : 'point'}
          cx={point.x}
          cy={point.y}
          r="4"
        />
      ))}
      {[points[0], points.at(-1)].map((point) =>
        point ? (
          <g key={point.value.from}>
            <text x={Math.min(point.x, size.width - labelWidth.value)} y={labelTop(point.x) - 10}>
              {showQuantity(point.value.value, parameter.unit)}
            </text>
            <text className="when" x={Math.min(point.x, size.width - labelWidth.date)} y={size.height - 6}>
              {point.value.from.slice(0, 7)}
            </text>
          </g>
        ) : null,
      )}
    </svg>
  );
}
