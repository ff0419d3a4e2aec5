export { areaFields, comparisonLength, groupFields, groupNames, policyFields, startComparison } from './compare.ts';
export type { Comparison, ComparisonPlan, GroupName, ParameterTable } from './compare.ts';
export { readComparison } from './read.ts';
export type { AreaSums, ComparisonSums, GroupSums, PolicySums } from './read.ts';
export { otherHelp } from './other-help.ts';
export { locateFailure } from './locate-failure.ts';
export type { RulePlace } from './locate-failure.ts';
