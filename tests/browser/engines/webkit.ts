import { spawn, type ChildProcess } from 'node:child_process';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import { onPath } from '../../../scripts/browser.ts';
import type { Candidate, Engine } from './engine.ts';
import { WebDriver } from './webdriver.ts';

const ARROW_LEFT = '\uE012';
/** How long the small browser gets for one page whose console is read. */
const PER_PAGE = 1500;
const AT_LEAST = 6000;

function miniBrowser(): string | undefined {
  return onPath(['MiniBrowser']) ?? globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser').toSorted().at(-1);
}

/** xvfb-run starts the X server and the command as children: all of them are ended together. */
function underX(command: string, args: readonly string[], stdio: 'ignore' | 'pipe'): ChildProcess {
  return spawn('xvfb-run', ['-a', command, ...args], { detached: true, stdio: ['ignore', stdio, 'ignore'] });
}

function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGTERM');
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => {
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** WebKit writes its console only where it is not automated: so each address is opened once more, as a tab of a plain window. */
async function consoleOf(browser: string, urls: readonly string[]): Promise<string[]> {
  // Line by line: to a pipe it would be written in blocks, the last of which is lost.
  const child = underX('stdbuf', ['-oL', browser, '--enable-write-console-messages-to-stdout=true', ...urls], 'pipe');
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (more: string) => (text += more));
  await new Promise((done) => setTimeout(done, AT_LEAST + PER_PAGE * urls.length));
  end(child);
  return text.split('\n').filter((line) => /CONSOLE (?:JS |NETWORK |SECURITY |RENDERING )?(?:ERROR|WARN)/.test(line));
}

async function start(browser: string): Promise<Engine> {
  const port = await freePort();
  const server = underX('WebKitWebDriver', [`--port=${port}`], 'ignore');
  const urls: string[] = [];
  try {
    const driver = await WebDriver.begin(`http://127.0.0.1:${port}`, {
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    });
    return {
      name: `WebKitGTK ${driver.version}`,
      open: (url) => {
        urls.push(url);
        return driver.open(url);
      },
      run: (body) => driver.run(body),
      press: (selector) => driver.type(selector, ARROW_LEFT),
      messages: () => consoleOf(browser, urls),
      close: async () => {
        await driver.end();
        end(server);
      },
    };
  } catch (error) {
    end(server);
    throw error;
  }
}

export const webkit: Candidate = {
  name: 'WebKit',
  missing: () => {
    const lacking = ['WebKitWebDriver', 'xvfb-run', 'stdbuf'].filter((name) => onPath([name]) === undefined);
    if (miniBrowser() === undefined) lacking.push('MiniBrowser');
    return lacking.length === 0 ? undefined : `there is no ${lacking.join(', no ')} on this computer (Debian: webkit2gtk-driver, xvfb)`;
  },
  start: () => start(miniBrowser() ?? ''),
};
