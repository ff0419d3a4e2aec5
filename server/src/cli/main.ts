import { commands } from './commands.ts';

/** `zhuni <command>`: finds the command, loads only what it needs, turns expected failures into one sentence. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(helpText());
    return 0;
  }
  const command = commands[name];
  if (!command) {
    process.stderr.write(`zhuni: there is no command "${name}"; zhuni --help lists them\n`);
    return 2;
  }
  const { run } = await command.load();
  return run(rest);
}

function helpText(): string {
  const lines = Object.entries(commands).map(([name, command]) => `  ${name.padEnd(10)} ${command.summary}`);
  return ['Usage: npx zhuni <command> [options]', '', ...lines, '', 'Each command answers --help.', ''].join('\n');
}

process.exitCode = await main(process.argv.slice(2));
