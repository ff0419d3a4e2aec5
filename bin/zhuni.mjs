#!/usr/bin/env node
import process from 'node:process';
import { zhuni } from '../tools/bootstrap.mjs';

process.exitCode = await zhuni(process.argv.slice(2));
