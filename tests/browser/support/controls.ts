import { expect, type Locator, type Page } from '@playwright/test';
import { difference, see, type Seen } from './figure.ts';

const CONTROLS = '.w-controls :is(button, select, input, textarea, summary, a[href], [tabindex])';

/** A control under the keyboard's focus. */
interface Focused {
  /** Place in the document among the figure's controls, or -1 outside of them. */
  index: number;
  name: string;
  kind: string;
  enabled: boolean;
  /** Whether the focus can be seen: an outline of two pixels or more. */
  outlined: boolean;
}

export interface Step {
  control: string;
  before: Seen;
  after: Seen;
}

async function focused(figure: Locator): Promise<Focused> {
  return figure.evaluate((root, selector) => {
    const controls = [...root.querySelectorAll<HTMLElement>(selector)];
    const active = document.activeElement;
    const index = controls.findIndex((control) => control === active);
    const control = controls[index];
    if (!control) return { index, name: '', kind: '', enabled: false, outlined: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(control);
    return {
      index,
      name:
        control.ariaLabel ??
        (control instanceof HTMLInputElement || control instanceof HTMLSelectElement
          ? control.labels?.[0]?.textContent
          : control.textContent
        )?.trim() ??
        '',
      kind: control instanceof HTMLInputElement ? control.type : control.localName,
      enabled: !control.matches(':disabled, [aria-disabled="true"]'),
      outlined: control.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    };
  }, CONTROLS);
}

/** Keys that change a control of a kind, and those that change it back (none: it cannot be told). */
const KEYS: Readonly<Record<string, readonly (readonly [string, string?])[]>> = {
  range: [
    ['ArrowLeft', 'ArrowRight'],
    ['ArrowRight', 'ArrowLeft'],
  ],
  select: [
    ['ArrowDown', 'ArrowUp'],
    ['ArrowUp', 'ArrowDown'],
  ],
  radio: [['ArrowDown', 'ArrowUp']],
  checkbox: [['Space', 'Space']],
  button: [['Enter']],
  summary: [['Enter', 'Enter']],
  number: [
    ['ArrowUp', 'ArrowDown'],
    ['ArrowDown', 'ArrowUp'],
  ],
};

function changed(before: Seen, after: Seen): boolean {
  return before.search !== after.search;
}

/** Presses the keys of the focused control until one changes the state (a range at its end goes the other way). */
async function operate(page: Page, figure: Locator, control: Focused): Promise<Step & { back: string | undefined }> {
  const before = await see(page, figure);
  for (const [key, back] of KEYS[control.kind] ?? []) {
    await page.keyboard.press(key);
    const after = await see(page, figure);
    if (!changed(before, after)) continue;
    await page.keyboard.press('Escape');
    expect(difference(after, await see(page, figure)), `Escape on "${control.name}" takes nothing back and closes nothing`).toBe('');
    return { control: control.name, before, after, back };
  }
  throw new Error(`the control "${control.name}" (${control.kind}) changes nothing in the address when it is operated by keys`);
}

/** Moves the focus to the last thing before the figure's controls that Tab stops at. */
async function approach(figure: Locator): Promise<void> {
  await figure.evaluate((root, selector) => {
    // A stop of our own right before the first control: the tour must not depend on how long the page's header is.
    const stop = document.createElement('span');
    stop.tabIndex = -1;
    const first = root.querySelector(selector);
    first?.closest('.w-root')?.before(stop);
    stop.focus();
  }, CONTROLS);
}

const LONGEST_TOUR = 60;

/**
 * Goes through a figure by keyboard alone: Tab into it, operates each control that it meets, Tab out of it. Fails where the focus cannot be seen,
 * where a control does nothing, where an enabled control is never met, or where the figure does not let go.
 */
export async function tour(page: Page, figure: Locator): Promise<Step[]> {
  await approach(figure);
  const steps: Step[] = [];
  const met = new Set<number>();
  for (let i = 0; i < LONGEST_TOUR; i++) {
    await page.keyboard.press('Tab');
    const control = await focused(figure);
    if (control.index === -1) {
      if (met.size === 0) throw new Error('the first stop of Tab in the figure is none of its controls');
      await expectAllMet(figure, met);
      return steps;
    }
    met.add(control.index);
    expect(control.outlined, `the focus on "${control.name}" can be seen`).toBe(true);
    if (control.enabled) steps.push(await operate(page, figure, control));
    // An arrow key leads from one radio of a group to another, which is the group's stop of Tab from then on.
    if (control.kind === 'radio') met.add((await focused(figure)).index);
  }
  throw new Error(`after ${LONGEST_TOUR} presses of Tab the focus is still inside the figure's controls`);
}

async function expectAllMet(figure: Locator, met: ReadonlySet<number>): Promise<void> {
  const missed = await figure.evaluate(
    (root, { selector, indexes }) =>
      [...root.querySelectorAll<HTMLElement>(selector)].flatMap((control, i) => {
        // One radio of a group is a stop of Tab; arrows lead to the others.
        const stop = !control.matches(':disabled, input[type="radio"]:not(:checked), [tabindex="-1"]') && control.checkVisibility();
        return stop && !indexes.includes(i) ? [control.outerHTML.slice(0, 120)] : [];
      }),
    { selector: CONTROLS, indexes: [...met] },
  );
  expect(missed, 'Tab meets every control of the figure').toEqual([]);
}

/** Operates each control that can be changed back, and changes it back: pairs of what was seen before and at the end. */
export async function thereAndBack(page: Page, figure: Locator): Promise<Step[]> {
  await approach(figure);
  const steps: Step[] = [];
  for (let i = 0; i < LONGEST_TOUR; i++) {
    await page.keyboard.press('Tab');
    const control = await focused(figure);
    if (control.index === -1) return steps;
    const back = (KEYS[control.kind] ?? []).some(([, key]) => key !== undefined);
    if (!control.enabled || !back) continue;
    const step = await operate(page, figure, control);
    if (step.back !== undefined) await page.keyboard.press(step.back);
    steps.push({ ...step, after: await see(page, figure) });
  }
  throw new Error(`after ${LONGEST_TOUR} presses of Tab the focus is still inside the figure's controls`);
}
