import { MapChart } from 'echarts/charts';
import { AriaComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';

use([MapChart, AriaComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

type Props = {
  readonly label: string;
  readonly counts: readonly { readonly code: string; readonly name: string; readonly value: number }[];
  readonly onPick: (code: string) => void;
};

type Boundary = { readonly features: readonly { readonly properties: { readonly code?: string; readonly name: string } }[] };

/** The eight counties, shaded by a count; the table beside it gives the same figures and the same links. */
export function CityMap({ label, counts, onPick }: Props): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const chart = init(element, undefined, { renderer: 'svg' });
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(element);
    const draw = async (): Promise<void> => {
      const boundary = (await (await fetch('/map/zibo.geojson')).json()) as Boundary;
      registerMap('zibo', boundary as never);
      const codeOf = new Map(boundary.features.map(({ properties }) => [properties.name, properties.code]));
      const nameOf = new Map([...codeOf].map(([name, code]) => [code, name]));
      const highest = Math.max(1, ...counts.map((one) => one.value));
      chart.setOption({
        aria: { enabled: true, label: { description: label } },
        tooltip: { formatter: (at: { name: string; value: number }) => `${at.name}: ${Number.isNaN(at.value) ? '—' : at.value}` },
        visualMap: { min: 0, max: highest, left: 8, bottom: 8, inRange: { color: ['#fdf1ec', '#f0a58b', '#a3231b'] }, calculable: false },
        series: [
          {
            type: 'map',
            map: 'zibo',
            label: { show: true, fontSize: 12, textBorderColor: '#fff', textBorderWidth: 2 },
            data: counts.map((one) => ({ name: nameOf.get(one.code) ?? one.name, value: one.value })),
          },
        ],
      });
      chart.on('click', (at) => {
        const code = codeOf.get(String(at.name));
        if (code) onPick(code);
      });
    };
    void draw();
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [counts, label, onPick]);
  return <div className="map" ref={box} role="img" aria-label={label} />;
}
