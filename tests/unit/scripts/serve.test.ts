import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../../scripts/serve.ts';

const FILES = {
  'index.html': '<h1>home</h1>',
  '404.html': '<h1>nothing here</h1>',
  'facts/index.html': '<h1>facts</h1>',
  'facts/a b/index.html': '<h1>spaced</h1>',
  '_assets/x.js': 'export const x = 1;',
  'data.bin': 'raw',
  'x.woff2': 'packed already',
  _headers: '/*\n  X-Frame: none\n\n/facts/*\n  ! X-Frame\n  X-Kind: facts\n',
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A bare request: unlike fetch it sends the path as it stands and follows nothing. */
function ask(url: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', fail);
    sent.end();
  });
}

let dir = '';
let root: Served;
let below: Served;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'serve-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  root = await serve({ dir, port: 0 });
  below = await serve({ dir, port: 0, base: '/course/' });
});

afterAll(async () => {
  await Promise.all([root.close(), below.close()]);
  rmSync(dir, { recursive: true });
});

describe('addresses', () => {
  it.each([
    ['/', 200, '<h1>home</h1>'],
    ['/facts/', 200, '<h1>facts</h1>'],
    ['/facts/?year=2012', 200, '<h1>facts</h1>'],
    ['/facts/a%20b/', 200, '<h1>spaced</h1>'],
    ['/data.bin', 200, 'raw'],
    ['/nothing/', 404, '<h1>nothing here</h1>'],
    ['/data.bin/', 404, '<h1>nothing here</h1>'],
    ['/_headers', 404, '<h1>nothing here</h1>'],
    ['/../package.json', 404, '<h1>nothing here</h1>'],
    ['/%2e%2e/package.json', 404, '<h1>nothing here</h1>'],
    ['/%', 404, '<h1>nothing here</h1>'],
  ])('%s answers %d', async (path, status, body) => {
    const answer = await ask(root.url, path);
    expect([answer.status, answer.body.toString()]).toEqual([status, body]);
  });

  it('a directory without its slash leads to the one with it, and keeps the query', async () => {
    const { status, headers } = await ask(root.url, '/facts?a=1');
    expect([status, headers.location]).toEqual([301, '/facts/?a=1']);
  });

  it('a site for a sub-path exists only below it', async () => {
    expect(below.url).toMatch(/^http:\/\/localhost:\d+\/course\/$/);
    expect((await ask(below.url, '/course/facts/')).body.toString()).toBe('<h1>facts</h1>');
    expect((await ask(below.url, '/course')).headers.location).toBe('/course/');
    expect((await ask(below.url, '/course/nothing')).body.toString()).toBe('<h1>nothing here</h1>');
    for (const path of ['/', '/facts/', '/_assets/x.js', '/courses/']) {
      const { status, body } = await ask(below.url, path);
      expect([path, status, body.toString()]).toEqual([path, 404, '404\n']);
    }
  });
});

describe('headers', () => {
  it('hold the rules of _headers, below a sub-path too', async () => {
    for (const [site, prefix] of [
      [root, ''],
      [below, '/course'],
    ] as const) {
      const home = await ask(site.url, `${prefix}/`);
      const facts = await ask(site.url, `${prefix}/facts/`);
      expect([home.headers['x-frame'], home.headers['x-kind']]).toEqual(['none', undefined]);
      expect([facts.headers['x-frame'], facts.headers['x-kind']]).toEqual([undefined, 'facts']);
    }
  });

  it('name the type', async () => {
    expect((await ask(root.url, '/_assets/x.js')).headers['content-type']).toBe('text/javascript');
    expect((await ask(root.url, '/')).headers['content-type']).toBe('text/html;charset=utf-8');
  });

  it('compress text for those who take it', async () => {
    const zipped = await ask(root.url, '/', { 'accept-encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.headers.vary).toBe('Accept-Encoding');
    expect(gunzipSync(zipped.body).toString()).toBe(FILES['index.html']);
    expect((await ask(root.url, '/')).headers['content-encoding']).toBeUndefined();
    expect((await ask(root.url, '/x.woff2', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
  });

  it('spare a body that the reader has', async () => {
    const { etag = '' } = (await ask(root.url, '/')).headers;
    const again = await ask(root.url, '/', { 'if-none-match': etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask(root.url, '/', { 'if-none-match': '"other"' })).status).toBe(200);
  });
});

it('answers HEAD without a body and refuses to be written to', async () => {
  const head = await ask(root.url, '/', {}, 'HEAD');
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(FILES['index.html'].length), 0]);
  expect((await ask(root.url, '/', {}, 'POST')).status).toBe(405);
});

it('tells a busy port', async () => {
  await expect(serve({ dir, port: Number(new URL(root.url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
