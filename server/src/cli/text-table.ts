/** A table for a terminal: columns as wide as their widest cell, Chinese characters counted as two. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[], indent = '  '): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => textWidth(row[column] ?? ''))));
  const line = (cells: readonly string[]): string =>
    indent + cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - textWidth(cell))).join('  ');
  const rule = indent + widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(head), rule, ...rows.map(line)].map((text) => text.trimEnd()).join('\n');
}

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef《》〔〕“”]/u;

function textWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (wide.test(letter) ? 2 : 1), 0);
}
