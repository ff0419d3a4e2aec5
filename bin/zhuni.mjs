#!/usr/bin/env node
// Plain JavaScript for old versions of Node: it must be able to say that Node is too old.
import process from 'node:process';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`zhuni: Node ${process.versions.node} is too old; install Node 20.19 or newer (https://nodejs.org).\n`);
  process.exit(1);
}

const { zhuni } = await import('../tools/bootstrap.mjs');
process.exitCode = await zhuni(process.argv.slice(2));
