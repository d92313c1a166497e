/**
 * The static server of `npm start`, the tests and the bench: sirv and compression, with what the hosts of such a site add to them.
 * Directory addresses end in a slash, 404.html answers with status 404, dist/_headers holds (with `! Name` lines), and a site built for a
 * sub-path exists only below it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers.ts';

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

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A file with rules for the host, not a page. */
const HIDDEN = '/_headers';

function plain(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${status}\n`);
}

function handler(dir: string, base: string): Handler {
  const rules = existsSync(join(dir, HIDDEN)) ? parseHeaders(readFileSync(join(dir, HIDDEN), 'utf8')) : [];
  const missing = existsSync(join(dir, '404.html')) ? readFileSync(join(dir, '404.html')) : undefined;
  const setHeaders = (response: ServerResponse, path: string): void => {
    for (const [name, value] of Object.entries(headersFor(rules, path))) response.setHeader(name, value);
  };
  const notFound: Handler = (request, response) => {
    if (!missing) {
      plain(response, 404);
      return;
    }
    setHeaders(response, request.url ?? '/');
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(request.method === 'HEAD' ? undefined : missing);
  };
  const files = sirv(dir, { etag: true, extensions: ['html'], setHeaders, onNoMatch: notFound });
  // Its types speak of Express; it needs Node's own objects only.
  const compressed = compression({ threshold: 0 }) as unknown as Middleware;
  return (request, response) => {
    const [raw = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const search = query === undefined ? '' : `?${query}`;
    if (request.method !== 'GET' && request.method !== 'HEAD') plain(response, 405, { Allow: 'GET, HEAD' });
    else if (`${raw}/` === base) plain(response, 301, { Location: base + search });
    else if (!raw.startsWith(base)) plain(response, 404);
    else {
      const inside = raw.slice(base.length - 1);
      request.url = inside + search;
      // sirv would answer with the page itself, and every page would have two addresses.
      const folder = !inside.endsWith('/') && existsSync(join(dir, resolve('/', inside), 'index.html'));
      if (folder) plain(response, 301, { Location: `${raw}/${search}` });
      else if (inside === HIDDEN || /[^/]\.\w+\/$/.test(inside)) notFound(request, response);
      else
        compressed(request, response, () => {
          files(request, response);
        });
    }
  };
}

/** Serves a built site until closed. Rejects with the system's error, such as EADDRINUSE. */
export async function serve({ dir, port, base = '/' }: ServeOptions): Promise<Served> {
  const server = createServer(handler(resolve(dir), base));
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
