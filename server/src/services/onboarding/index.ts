export { faultsShownMax, importFile } from './import-file.ts';
export type { ImportContext, ImportOrder, ImportReport } from './import-file.ts';
export { FileUnreadable, fileBytesMax } from './decode.ts';
export type { Fault } from './read-row.ts';
export { templateCsv, templateXlsx } from './template.ts';
export { importRefusals, onboardingRoutes } from './routes.ts';
