export {
  loadConfig,
  readClockStart,
  readProgramFolders,
  readTerminalLanguage,
  readTestClusterDoor,
  testClusterDoorVariable,
} from './config.ts';
export type { Config } from './config.ts';
export { OperatorError } from './operator-error.ts';
