/** A command's module exports `run(args)`, which resolves to the exit code: 0 done, 1 failed, 2 called wrongly. */
export type CommandModule = { readonly run: (args: readonly string[]) => Promise<number> };

type Command = { readonly summary: string; readonly load: () => Promise<CommandModule> };

export const commands: Readonly<Record<string, Command>> = {
  start: { summary: 'start the database, the server and the web app', load: () => import('./start.ts') },
  evaluate: { summary: 'one household against the 50 policies, with reasons', load: () => import('./evaluate.ts') },
  screen: { summary: 'the whole city against the 50 policies', load: () => import('./screen.ts') },
  simulate: { summary: 'what if: other numbers of the law over a whole area', load: () => import('./simulate.ts') },
  pay: { summary: 'payments: pay prepare, check, approve, send, simulate, status', load: () => import('./pay.ts') },
  facts: { summary: 'every fact the rules use', load: () => import('./facts.ts') },
  policies: { summary: 'every policy with its parameters over time', load: () => import('./policies.ts') },
  procedures: { summary: 'how a case goes: procedures [id]', load: () => import('./procedures.ts') },
  city: { summary: 'make the demonstration city (--people N)', load: () => import('./city.ts') },
  import: { summary: 'import households from CSV or XLSX', load: () => import('./import.ts') },
  handbook: { summary: 'print the handbook as PDF', load: () => import('./handbook.ts') },
  replay: { summary: 'work every decision out again and compare', load: () => import('./replay.ts') },
  bench: { summary: 'measure: bench screen, simulate, http, races, pay', load: () => import('./bench.ts') },
  audit: { summary: 'export or verify the audit: audit export, audit verify', load: () => import('./audit.ts') },
  backup: { summary: 'export the whole database to a folder', load: () => import('./backup.ts') },
  restore: { summary: 'restore a backup into an empty database', load: () => import('./restore.ts') },
  move: { summary: 'move the city to another PostgreSQL server', load: () => import('./move.ts') },
};
