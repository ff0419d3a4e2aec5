import { testClusterDoorVariable } from '../src/platform/config/index.ts';
import { openTestClusterDoor } from '../src/platform/db/index.ts';

/** Opens the door at which test files ask for databases; the cluster itself starts only when one does. */
export default async function setup(): Promise<() => Promise<void>> {
  const door = await openTestClusterDoor();
  process.env[testClusterDoorVariable] = String(door.port);
  return door.close;
}
