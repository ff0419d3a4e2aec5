export { SimulationFailed } from './failure.ts';
export { openLaboratory } from './laboratory.ts';
export type { Simulation } from './laboratory.ts';
export { dibaoRaises } from './raises.ts';
export { readColumns } from './read-columns.ts';
export { areaReport } from './report.ts';
export type { AreaReport, SimulationReport } from './report.ts';
export { simulationRefusals, simulationRoutes } from './routes.ts';
export { lossText } from './workbook.ts';
