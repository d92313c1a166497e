/**
 * The static server of `npm start`, the tests and the bench. It behaves like the hosts the site is made for: directory addresses end in a slash,
 * 404.html answers with status 404, dist/_headers holds (with `! Name` lines), text travels compressed, and a site built for a sub-path exists only below it.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { extname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor, parseHeaders, type HeaderRule } from './headers.ts';

export interface ServeOptions {
  /** Folder of the built site. */
  dir: string;
  /** 0 = any free one. */
  port: number;
  /** Path below which the site was built, with a slash at both ends. */
  base?: string;
}
export interface Served {
  /** Address of the site's root, with a slash at its end. */
  url: string;
  close: () => Promise<void>;
}

/** Media types of all that a build holds; a site test fails for a file that has none. */
export const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
/** A file with rules for the host, not a page. */
const HIDDEN = '_headers';

interface Body {
  bytes: Buffer;
  gzip: Buffer | undefined;
  etag: string;
  type: string;
}

function readBody(path: string): Body {
  const bytes = readFileSync(path);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  // level 9, as hosts keep compressed copies
  const gzip = type.includes('charset') ? gzipSync(bytes, { level: 9 }) : undefined;
  return { bytes, gzip, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`, type };
}

class Site {
  readonly #files = new Map<string, string>();
  readonly #read = new Map<string, Body>();
  readonly #base: string;
  readonly #rules: readonly HeaderRule[];

  constructor(dir: string, base: string) {
    this.#base = base;
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      this.#files.set(relative(dir, path).replaceAll('\\', '/'), path);
    }
    const rules = this.#files.get(HIDDEN);
    this.#rules = rules === undefined ? [] : parseHeaders(readFileSync(rules, 'utf8'));
    this.#files.delete(HIDDEN);
  }

  #body(name: string): Body | undefined {
    const path = this.#files.get(name);
    if (path === undefined) return undefined;
    const body = this.#read.get(name) ?? readBody(path);
    this.#read.set(name, body);
    return body;
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const plain = (status: number, headers: OutgoingHttpHeaders = {}): void => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${status}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, { Allow: 'GET, HEAD' });
    const [raw = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const path = decoded(raw);
    if (path === undefined) return plain(400);
    const search = query === undefined ? '' : `?${query}`;
    if (`${path}/` === this.#base) return plain(301, { Location: this.#base + search });
    if (!path.startsWith(this.#base)) return plain(404);
    const inside = path.slice(this.#base.length);
    const found = this.#body(inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
    if (found) return this.#send(request, response, 200, `/${inside}`, found);
    if (this.#files.has(`${inside}/index.html`)) return plain(301, { Location: `${raw}/${search}` });
    const missing = this.#body('404.html');
    if (missing) this.#send(request, response, 404, `/${inside}`, missing);
    else plain(404);
  }

  #send(request: IncomingMessage, response: ServerResponse, status: number, path: string, body: Body): void {
    const headers: OutgoingHttpHeaders = {
      'Content-Type': body.type,
      'Cache-Control': 'no-cache',
      ETag: body.etag,
      Vary: 'Accept-Encoding',
      ...headersFor(this.#rules, path),
    };
    if (status === 200 && request.headers['if-none-match'] === body.etag) {
      response.writeHead(304, headers).end();
      return;
    }
    const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? body.gzip : undefined;
    const bytes = zipped ?? body.bytes;
    response.writeHead(status, { ...headers, 'Content-Length': bytes.length, ...(zipped ? { 'Content-Encoding': 'gzip' } : {}) });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Serves a built site until closed. Rejects with the system's error, such as EADDRINUSE. */
export async function serve({ dir, port, base = '/' }: ServeOptions): Promise<Served> {
  const site = new Site(resolve(dir), base);
  const server = createServer((request, response) => {
    site.answer(request, response);
  });
  await listening(server, port);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://localhost:${actual}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** Resolves when the server listens on the port. Rejects with the system's error. */
export function listening(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, done);
  });
}
