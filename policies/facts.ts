import { definedFacts } from './facts/define.ts';
import './facts/identity.ts';
import './facts/care.ts';
import './facts/disability.ts';
import './facts/income.ts';
import './facts/property.ts';
import './facts/health.ts';
import './facts/education.ts';
import './facts/hardship.ts';
import type { FactDefinition } from '@zhuni/engine';

export * from './facts/identity.ts';
export * from './facts/care.ts';
export * from './facts/disability.ts';
export * from './facts/income.ts';
export * from './facts/property.ts';
export * from './facts/health.ts';
export * from './facts/education.ts';
export * from './facts/hardship.ts';

/** The vocabulary: every fact that a rule may use. */
export const facts: readonly FactDefinition[] = [...definedFacts];
