export function cruiseArrows(
  folders: readonly string[],
  baseDir?: string,
): Promise<{ readonly modules: readonly string[]; readonly violations: readonly string[] }>;
export function blindSpots(modules: readonly string[], minimum?: Readonly<Record<string, number>>): readonly string[];
