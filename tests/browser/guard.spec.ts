import { watch } from './support/guard.ts';
import { expect, test } from './support/test.ts';

/** What a page must not do, as a script in the page, and what the guard must say of it. */
const offences: Readonly<Record<string, [script: string, said: RegExp]>> = {
  'a message on the console': ["console.log('hello')", /^console log: hello/],
  'an uncaught error': ["setTimeout(() => { throw new Error('thrown') })", /^uncaught: thrown/],
  'a violation of the Content-Security-Policy': [
    'document.body.innerHTML = \'<p style="color: red">red</p>\'',
    /CSP violation: style-src-attr/,
  ],
  'a missing file': ["fetch('/nowhere')", /^answer 404: .*\/nowhere/],
  'a request to another host': ["window.open('http://127.0.0.1:1/')", /^request to another host: http:\/\/127/],
  'a cookie': ["document.cookie = 'a=1'", /^a cookie: a$/],
  'a second key in the storage': ["localStorage.setItem('other', '1')", /^kept in the browser: other$/],
  'a database': ["indexedDB.open('one')", /^kept in the browser: IndexedDB one$/],
};

for (const [name, [script, said]] of Object.entries(offences)) {
  test(`the guard around every test sees ${name}`, async ({ browser, baseURL }) => {
    // A context of its own: the test's own guard sees nothing of it.
    const context = await browser.newContext();
    const told = await watch(context);
    const page = await context.newPage();
    await page.goto(new URL('about/', baseURL).href);
    await page
      .evaluate((body) => {
        // What it returns or throws is not the matter here.
        void eval(body);
      }, script)
      .catch(() => undefined);
    await expect.poll(async () => (await told()).some((message) => said.test(message)), `the guard says ${String(said)}`).toBe(true);
    await context.close();
  });
}
