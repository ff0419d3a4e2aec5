// Loaded before the program: a program whose starter was killed stops too, in order, instead of holding its port.
import process from 'node:process';

if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
