import type { Engine } from './engine.ts';
import type { SitePage } from '../support/site.ts';

const PATIENCE = 20_000;
const PAUSE = 100;

/** Repeats a question to the page until the answer is true. Throws, naming what did not happen. */
async function until(engine: Engine, what: string, body: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while ((await engine.run(body)) !== true) {
    if (Date.now() > end) throw new Error(`it did not happen that ${what}`);
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

/** Opens a page, looks at it, wakes each of its figures and operates one control. Returns what is wrong. */
export async function visit(engine: Engine, root: string, { path, figures }: SitePage): Promise<string[]> {
  const wrong: string[] = [];
  await engine.open(new URL(path.slice(1), root).href);
  const words = Number(await engine.run(`return document.querySelector('main').innerText.split(/\\s+/).length`));
  if (words < 20) wrong.push(`only ${words} words to read`);
  const over = Number(await engine.run('return document.documentElement.scrollWidth - document.documentElement.clientWidth'));
  if (over > 0) wrong.push(`${over} px too wide`);
  for (const { id } of figures) {
    const figure = `document.querySelector('[data-figure="${id}"]')`;
    const pictures = `[...${figure}.querySelectorAll('.w-picture svg')].map((svg) => svg.outerHTML).join()`;
    try {
      const seen = `[...${figure}.querySelectorAll('.w-picture')].filter((one) => one.getBoundingClientRect().height > 50).length`;
      await until(engine, `${id} shows exactly one picture`, `return ${seen} === 1`);
      const before = await engine.run(`return ${pictures}`);
      await engine.run(`${figure}.dispatchEvent(new Event('pointerdown'))`);
      await until(engine, `${id} wakes`, `return ${figure}.dataset.awake === 'yes'`);
      if ((await engine.run(`return ${pictures}`)) !== before) wrong.push(`${id}: the first live picture is another than the server's`);
      await engine.press(`[data-figure="${id}"] .w-controls input[type="range"]`, 'ArrowLeft');
      await until(engine, `${id} changes with its range`, `return ${pictures} !== ${JSON.stringify(before)}`);
    } catch (error) {
      wrong.push(error instanceof Error ? error.message : String(error));
    }
  }
  return wrong;
}
