/** The Chromium that tests, bench and screenshots share: found on the computer, or installed as the last resort. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export interface Browser {
  path: string;
  /** Where it was found, for a line on the screen. */
  from: string;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];
/** Where computers without such a name on their PATH keep it. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
];

const isRoot = process.getuid?.() === 0;

/** What keeps Chromium quiet: no calls home, no first-run pages. Root cannot have its sandbox. */
export const browserFlags: readonly string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The first of the names that is on the PATH. */
export function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function onSystem(): string | undefined {
  return onPath(NAMES) ?? PLACES.find((path) => existsSync(path));
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function install(): void {
  console.log('No browser found: installing Chromium with apt-get (this takes a minute or two).');
  for (const args of [['update'], ['install', '-y', 'chromium']]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return;
  }
}

/**
 * BROWSER_PATH, then a Chromium or Chrome of the system, then Playwright's own, then (Debian or Ubuntu, as root) a fresh one of the system.
 * Throws an Error with one sentence for the reader if there is none.
 */
export function findBrowser(): Browser {
  const wanted = process.env.BROWSER_PATH;
  if (wanted !== undefined && wanted !== '') {
    if (existsSync(wanted)) return { path: wanted, from: 'BROWSER_PATH' };
    throw new Error(`BROWSER_PATH names "${wanted}", but there is no such file.`);
  }
  const found = onSystem();
  if (found !== undefined) return { path: found, from: 'the system' };
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, from: 'Playwright' };
  if (isRoot && isDebian()) {
    install();
    const installed = onSystem();
    if (installed !== undefined) return { path: installed, from: 'apt-get, just now' };
  }
  throw new Error('No browser found: install Chromium or Chrome, or run "npx playwright install chromium", or set BROWSER_PATH to one.');
}

/** Finds the browser and says which. Without one it says so and ends the process with 1. */
export function browserOrExit(): Browser {
  try {
    const browser = findBrowser();
    console.log(`Browser: ${browser.path} (from ${browser.from})`);
    return browser;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
