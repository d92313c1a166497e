/** npm start: builds the production site if needed and serves it. PORT and BASE_PATH say where. */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { build, isFresh, mustBeWritable } from './build.ts';
import { giveUp, root } from './run.ts';
import { listening, serve } from './serve.ts';

const DIR = process.env.OUT_DIR ?? 'dist';
const base = `/${(process.env.BASE_PATH ?? '/').replace(/^\/|\/$/g, '')}/`.replace('//', '/');
const port = Number(process.env.PORT ?? 4321);

function code(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function noPort(error: unknown): never {
  if (code(error) === 'EADDRINUSE')
    giveUp(`Port ${port} is in use: stop what runs there, or choose another one, such as PORT=${port + 1} npm start`);
  giveUp(`Port ${port} cannot be opened (${code(error)}): choose another one, such as PORT=8080 npm start`);
}

if (!Number.isInteger(port) || port < 0 || port > 65_535) giveUp(`PORT must be a number from 0 to 65535, not "${process.env.PORT ?? ''}"`);

// A busy port is told before a build, not after it.
try {
  const probe = createServer();
  await listening(probe, port);
  await new Promise((done) => probe.close(done));
} catch (error) {
  noPort(error);
}

if (!isFresh(DIR, base)) {
  try {
    mustBeWritable(resolve(root, DIR));
  } catch (error) {
    giveUp(`The folder ${DIR} cannot be written (${code(error)}): free it, or choose another one, such as OUT_DIR=dist-mine npm start`);
  }
  console.log('Building the site; this takes less than a minute.');
  const { ok, output } = await build({ dir: DIR, base });
  if (!ok) giveUp(`${output.trimEnd()}\nThe build failed, so there is nothing to serve: the reason stands above.`);
}

try {
  const { url } = await serve({ dir: resolve(root, DIR), port, base });
  console.log(`Two Apps, One Company is served on ${url} (Ctrl+C stops it)`);
} catch (error) {
  noPort(error);
}
