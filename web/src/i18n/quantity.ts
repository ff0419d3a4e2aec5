import { quantityText } from '@zhuni/engine/explain';
import type { Unit } from '@zhuni/engine';
import { inLanguage } from './index.ts';

/** A number with its unit in the page's language; money in yuan. */
export const showQuantity = (value: number, unit: string): string => inLanguage(quantityText(value, unit as Unit));
