import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showCount } from '../show.ts';

type County = { readonly code: string; readonly name: string; readonly value: number };
type Ring = readonly (readonly [number, number])[];
type Feature = {
  readonly properties: { readonly code: string; readonly cp: readonly [number, number] };
  readonly geometry: { readonly coordinates: readonly Ring[] };
};

/** Fill and the colour of the letters on it, from few to many; each pair keeps 4.5:1. */
const shades = [
  ['#fdf3ee', '#1c1b1f'],
  ['#f9d5c5', '#1c1b1f'],
  ['#eda58b', '#1c1b1f'],
  ['#b8432f', '#ffffff'],
  ['#7d1a14', '#ffffff'],
] as const;

const size = { width: 400, height: 640, margin: 8 };
const corner = { west: 117.53, north: 37.3, east: 118.53, south: 35.91 };
const shrink = Math.cos((36.6 * Math.PI) / 180);
const scale = Math.min(
  (size.width - 2 * size.margin) / ((corner.east - corner.west) * shrink),
  (size.height - 2 * size.margin) / (corner.north - corner.south),
);

/** Moves of labels, in units of the drawing, where neighbours would overlap. */
const moves: Readonly<Record<string, readonly [number, number]>> = {
  '370303': [10, -4],
  '370304': [2, 6],
  '370306': [-12, 10],
};

const place = ([longitude, latitude]: readonly [number, number]): readonly [number, number] => [
  size.margin + (longitude - corner.west) * shrink * scale,
  size.margin + (corner.north - latitude) * scale,
];

const outline = (rings: readonly Ring[]): string =>
  rings
    .map(
      (ring) =>
        `M${ring
          .map((point) =>
            place(point)
              .map((value) => value.toFixed(1))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('');

async function fetchBoundary(): Promise<readonly Feature[]> {
  const response = await fetch('/map/zibo.geojson');
  if (!response.ok) throw new Error(`the map answered ${response.status}`);
  return ((await response.json()) as { features: readonly Feature[] }).features;
}

/** The eight counties, each a link with its name and number; the table beside it says the same. */
export function CityMap({
  label,
  counties,
}: {
  readonly label: string;
  readonly counties: readonly County[];
}): ReactElement {
  const { t } = useTranslation();
  const boundary = useQuery({ queryKey: ['boundary'], queryFn: fetchBoundary, staleTime: Number.POSITIVE_INFINITY });
  const values = counties.map((county) => county.value);
  const range = { lowest: Math.min(...values), highest: Math.max(...values) };
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-label={label}>
        {(boundary.data ?? []).map((feature) => {
          const county = counties.find(({ code }) => code === feature.properties.code);
          return county ? <CountyShape key={county.code} feature={feature} county={county} range={range} /> : null;
        })}
      </svg>
      <figcaption className="legend">
        <span>{t('work.mapFew')}</span>
        {shades.map(([fill]) => (
          <svg key={fill} width="28" height="14" aria-hidden="true">
            <rect width="28" height="14" fill={fill} stroke="#7a746e" />
          </svg>
        ))}
        <span>{t('work.mapMany')}</span>
      </figcaption>
    </figure>
  );
}

type Range = { readonly lowest: number; readonly highest: number };
type ShapeProps = { readonly feature: Feature; readonly county: County; readonly range: Range };

function CountyShape({ feature, county, range }: ShapeProps): ReactElement {
  const share = (county.value - range.lowest) / Math.max(1, range.highest - range.lowest);
  const step = Math.min(shades.length - 1, Math.floor(share * shades.length));
  const [fill, ink] = shades[step] ?? shades[0];
  const [left, top] = place(feature.properties.cp);
  const [right, down] = moves[county.code] ?? [0, 0];
  const [x, y] = [left + right, top + down];
  const number = showCount(county.value);
  const name = county.name.replace(/ (District|County)$/, '');
  return (
    <Link to="/overview" search={{ area: county.code }} className="county">
      <path d={outline(feature.geometry.coordinates)} fill={fill} />
      <text x={x} y={y} fill={ink}>
        {name}
      </text>{' '}
      <text x={x} y={y + 17} fill={ink} className="county-number">
        {number}
      </text>
    </Link>
  );
}
