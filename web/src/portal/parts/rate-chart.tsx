import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterRecord } from '../../api/handbook.ts';
import { inLanguage } from '../../i18n/index.ts';
import { showQuantity } from '../../i18n/quantity.ts';

const size = { width: 520, height: 150, left: 8, right: 8, top: 26, bottom: 24 };

/** How one rate changed over time: a step line, with the same figures as a table for those who cannot see it. */
export function RateChart({ parameter }: { readonly parameter: ParameterRecord }): ReactElement {
  const { t } = useTranslation();
  const values = parameter.values.filter((value) => value.area === undefined);
  const shown = values.length > 0 ? values : parameter.values;
  const illustrative = shown.some((value) => value.status === 'illustrative');
  return (
    <figure className="figure">
      <figcaption>{inLanguage(parameter.label)}</figcaption>
      {shown.length > 1 && values.length > 0 ? <StepLine parameter={parameter} values={values} /> : null}
      {shown.length === 1 && shown[0] ? <p className="amount">{showQuantity(shown[0].value, parameter.unit)}</p> : null}
      {illustrative ? <p className="note warn">{t('policy.illustrative')}</p> : null}
      <details>
        <summary>{t('policy.table')}</summary>
        <RateTable parameter={parameter} />
      </details>
    </figure>
  );
}

type Values = ParameterRecord['values'];

function StepLine({
  parameter,
  values,
}: {
  readonly parameter: ParameterRecord;
  readonly values: Values;
}): ReactElement {
  const first = Date.parse(values[0]?.from ?? '2017-01-01');
  const last = Math.max(Date.parse(values.at(-1)?.from ?? '2026-01-01'), first) + 365 * 86_400_000;
  const top = Math.max(...values.map((value) => value.value), 1);
  const x = (time: number): number =>
    size.left + ((time - first) / (last - first)) * (size.width - size.left - size.right);
  const y = (value: number): number =>
    size.height - size.bottom - (value / top) * (size.height - size.top - size.bottom);
  const points = values.map((value) => ({ x: x(Date.parse(value.from)), y: y(value.value), value }));
  const path = points
    .map(
      (point, index) =>
        `${index === 0 ? 'M' : 'H'}${point.x.toFixed(1)}${index === 0 ? ' ' : ' V'}${point.y.toFixed(1)}`,
    )
    .join(' ');
  const [start, end] = [values[0], values.at(-1)];
  const summary =
    start && end
      ? `${inLanguage(parameter.label)}: ${start.from} ${showQuantity(start.value, parameter.unit)} → ${end.from} ${showQuantity(end.value, parameter.unit)}`
      : '';
  return (
    <svg className="chart" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={summary}>
      <line
        x1={size.left}
        x2={size.width - size.right}
        y1={size.height - size.bottom}
        y2={size.height - size.bottom}
        stroke="#8a8580"
      />
      <path d={`${path} H${size.width - size.right}`} fill="none" stroke="#a3231b" strokeWidth="3" />
      {points.map((point, index) => {
        const labelled = index === 0 || index === points.length - 1 || points.length <= 4;
        return (
          <g key={point.value.from}>
            <circle
              cx={point.x}
              cy={point.y}
              r="4"
              fill={point.value.status === 'illustrative' ? '#fff' : '#a3231b'}
              stroke="#a3231b"
              strokeWidth="2"
            />
            {labelled ? (
              <>
                <text x={Math.min(point.x, size.width - 100)} y={point.y - 9} fontSize="13" fill="#1c1b1f">
                  {showQuantity(point.value.value, parameter.unit)}
                </text>
                <text x={Math.min(point.x, size.width - 50)} y={size.height - 7} fontSize="12" fill="#49454f">
                  {point.value.from.slice(0, 7)}
                </text>
              </>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

function RateTable({ parameter }: { readonly parameter: ParameterRecord }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={inLanguage(parameter.label)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('policy.from')}</th>
            <th scope="col">{t('policy.value')}</th>
            <th scope="col">{t('policy.source')}</th>
          </tr>
        </thead>
        <tbody>
          {parameter.values.map((value) => (
            <tr key={`${value.from}${value.area ?? ''}`}>
              <td>
                {value.from}
                {value.announced ? (
                  <span className="small"> {t('policy.announced', { date: value.announced })}</span>
                ) : null}
              </td>
              <td>
                {showQuantity(value.value, parameter.unit)}{' '}
                {value.area ? <span className="small">({value.area})</span> : null}
              </td>
              <td>
                {inLanguage(value.source)}
                <br />
                <span className={value.status === 'illustrative' ? 'tag warn' : 'small'}>
                  {t(`policy.${value.status}`)}
                </span>
                {value.note ? <span className="small"> {inLanguage(value.note)}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
