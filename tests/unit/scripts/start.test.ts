/** What a person reads when `npm start` cannot do its work: one sentence, no stack, and an exit code that a script understands. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listening } from '../../../scripts/serve.ts';

interface Ended {
  code: number | null;
  said: string;
}

function start(env: Record<string, string>): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['scripts/start.ts'], { env: { ...process.env, ...env } });
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code, said });
    });
  });
}

function expectOneSentence({ code, said }: Ended, pattern: RegExp): void {
  expect(said).toMatch(pattern);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
}

describe('npm start', () => {
  it('tells a busy port and another way', async () => {
    const other = createServer();
    await listening(other, 0);
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expectOneSentence(await start({ PORT: String(port) }), new RegExp(`^Port ${port} is in use: .*PORT=${port + 1} npm start`));
    other.close();
  });

  it.each(['x', '-1', '70000', '80.5'])('tells that PORT=%s is no port', async (port) => {
    expectOneSentence(await start({ PORT: port }), /^PORT must be a number from 0 to 65535, not "/);
  });

  it('tells a folder that cannot be written', async () => {
    expectOneSentence(
      await start({ PORT: '0', OUT_DIR: 'package.json/dist' }),
      /^The folder package\.json\/dist cannot be written \(ENOTDIR\): /,
    );
  });
});
