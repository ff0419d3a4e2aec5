import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, AriaComponent, CanvasRenderer]);

export type Bars = {
  readonly categories: readonly string[];
  /** null: not told. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly format: (value: number) => string;
};

const colours = ['#0958d9', '#ad4e00', '#237804', '#7d1a14'];
const legendHeight = 34;
const axisHeight = 30;
const barHeight = 16;
const gapHeight = 12;

/** How high bars are drawn, in px. */
export const heightOf = ({ categories, series }: Bars): number =>
  legendHeight + axisHeight + Math.max(1, categories.length) * (series.length * barHeight + gapHeight);

function optionOf({ categories, series, format }: Bars, width: number) {
  return {
    animation: false,
    color: colours,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    // Patterns besides colours; the words for who does not see stand in the table.
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 } },
    legend: { top: 0, left: 0, data: series.map(({ name }) => name), textStyle: { color: '#1c1b1f' } },
    grid: {
      top: legendHeight,
      left: 0,
      right: 72,
      bottom: 4,
      outerBoundsMode: 'same' as const,
      outerBoundsContain: 'axisLabel' as const,
    },
    xAxis: {
      type: 'value' as const,
      splitNumber: width < 500 ? 2 : 5,
      axisLabel: { color: '#49454f', formatter: format, hideOverlap: true },
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: [...categories],
      axisLabel: { color: '#1c1b1f', interval: 0, width: width < 500 ? 92 : 190, overflow: 'truncate' as const },
    },
    series: series.map(({ name, values }) => ({
      name,
      type: 'bar' as const,
      data: values.map((value) => value ?? '-'),
      label: {
        show: true,
        position: 'right' as const,
        color: '#1c1b1f',
        fontSize: 11,
        formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? format(value) : ''),
      },
    })),
  };
}

export type Drawn = { readonly draw: (bars: Bars) => void; readonly resize: () => void; readonly close: () => void };

/** Draws bars into an element, as wide as it is. */
export function openChart(element: HTMLElement): Drawn {
  const chart = init(element, null, { renderer: 'canvas' });
  return {
    draw: (bars) => {
      chart.setOption(optionOf(bars, element.clientWidth), { notMerge: true });
      chart.resize();
    },
    resize: () => chart.resize(),
    close: () => chart.dispose(),
  };
}

/** Bars on a canvas of their own, for a picture. */
export function drawnBars(bars: Bars, width: number): HTMLCanvasElement {
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', width, height: heightOf(bars) });
  chart.setOption(optionOf(bars, width));
  const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: '#fff' });
  chart.dispose();
  return canvas;
}
