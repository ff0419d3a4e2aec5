export { countOutside, isSmall, moneyOutside, shownMin } from './small-cells.ts';
export { withheldCells, withheldParts } from './withhold.ts';
export type { Cell, Part } from './withhold.ts';
