import type { Bars } from './echarts.ts';

export type Sheet = {
  readonly title: string;
  readonly lines: readonly string[];
  /** Rows of a table; the first is its head. */
  readonly rows: readonly (readonly string[])[];
  readonly charts: readonly { readonly title: string; readonly bars: Bars }[];
  readonly note: string;
};

const width = 1200;
const margin = 40;
const lineHeight = 30;
const titleHeight = 60;
const ratio = 2;

/** Paints a sheet as a PNG. */
export async function paintSheet({ title, lines, rows, charts, note }: Sheet): Promise<Blob> {
  const { drawnBars } = await import('./echarts.ts');
  const inner = width - 2 * margin;
  const drawn = charts.map((chart) => ({ ...chart, canvas: drawnBars(chart.bars, inner) }));
  const chartsHeight = drawn.reduce((sum, { canvas }) => sum + titleHeight + canvas.height / ratio, 0);
  const height = 2 * margin + titleHeight + (lines.length + rows.length + 2) * lineHeight + chartsHeight;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * ratio, height * ratio];
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser paints no pictures');
  const font = getComputedStyle(document.body).fontFamily;
  pen.scale(ratio, ratio);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  let top = margin;
  const write = (text: string, size: number, colour: string, left = margin): void => {
    pen.fillStyle = colour;
    pen.font = `${size}px ${font}`;
    pen.textBaseline = 'top';
    pen.fillText(text, left, top, width - margin - left);
  };
  write(title, 32, '#7d1a14');
  top += titleHeight;
  for (const line of lines) {
    write(line, 17, '#1c1b1f');
    top += lineHeight;
  }
  top += lineHeight / 2;
  const [first = []] = rows;
  const columnWidth = inner / (first.length + 1);
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries())
      write(cell, 17, at === 0 ? '#49454f' : '#1c1b1f', margin + (column === 0 ? 0 : (column + 1) * columnWidth));
    top += lineHeight;
  }
  for (const one of drawn) {
    top += 14;
    write(one.title, 20, '#1c1b1f');
    top += titleHeight - 14;
    pen.drawImage(one.canvas, margin, top, inner, one.canvas.height / ratio);
    top += one.canvas.height / ratio;
  }
  top += lineHeight / 2;
  write(note, 15, '#49454f');
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
  });
}
