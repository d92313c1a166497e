/** A gesture as a whole, measured from where it began, in px: what follows from it is worked out anew at each frame, so that nothing drifts. */
export interface Gesture {
  /** Where the pointer, or the middle between two fingers, was at the beginning (client coordinates). */
  x: number;
  y: number;
  /** How far it has moved. */
  dx: number;
  dy: number;
  /** How far two fingers have spread, or the wheel has turned: 2 is twice as near. */
  factor: number;
}

export interface GestureHandlers {
  /** A drag with one finger is the page's, which scrolls: then only two fingers are ours. */
  oneFinger: () => boolean;
  /** Said once, before the first `move`. */
  begin: (x: number, y: number, box: DOMRect) => void;
  /** At most once in a frame. */
  move: (gesture: Gesture) => void;
  end: () => void;
}

/** So far a pointer moves before a press is a drag. */
const SLACK = 4;
/** A pause of the wheel that ends its gesture, in ms. */
const PAUSE = 180;
/** Pixels of the wheel for a factor of e. */
const TURN = 320;

/**
 * Drag, pinch and wheel on an element. A wheel without ctrl or meta scrolls the page, except sideways; a press without movement
 * stays a click, and a drag makes none.
 */
export function gestures(on: GestureHandlers): (node: HTMLElement | SVGElement) => () => void {
  return (node) => {
    const fingers = new Map<number, { x: number; y: number }>();
    let start: { x: number; y: number; spread: number } | undefined;
    let moving = false;
    let frame = 0;
    let pause = 0;
    let next: Gesture | undefined;
    let wheel: Gesture | undefined;
    const stop = new AbortController();

    const middle = (): { x: number; y: number; spread: number } => {
      const all = [...fingers.values()];
      const x = all.reduce((sum, one) => sum + one.x, 0) / all.length;
      const y = all.reduce((sum, one) => sum + one.y, 0) / all.length;
      const [a, b] = all;
      return { x, y, spread: a && b ? Math.max(20, Math.hypot(a.x - b.x, a.y - b.y)) : 1 };
    };
    const flush = (): void => {
      frame = 0;
      if (next) on.move(next);
      next = undefined;
    };
    const soon = (gesture: Gesture): void => {
      next = gesture;
      frame ||= requestAnimationFrame(flush);
    };
    const finish = (): void => {
      cancelAnimationFrame(frame);
      flush();
      moving = false;
      start = undefined;
      wheel = undefined;
      on.end();
    };
    const begin = (x: number, y: number): void => {
      moving = true;
      on.begin(x, y, node.getBoundingClientRect());
    };

    const down = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      if (moving) finish();
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      start = middle();
    };
    const move = (event: PointerEvent): void => {
      if (!fingers.has(event.pointerId) || !start) return;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (event.pointerType === 'touch' && fingers.size < 2 && !on.oneFinger()) return;
      const now = middle();
      const [dx, dy] = [now.x - start.x, now.y - start.y];
      if (!moving) {
        if (fingers.size < 2 && Math.hypot(dx, dy) < SLACK) return;
        begin(start.x, start.y);
        for (const id of fingers.keys()) node.setPointerCapture(id);
      }
      soon({ x: start.x, y: start.y, dx, dy, factor: now.spread / start.spread });
    };
    const up = (event: PointerEvent): void => {
      if (!fingers.delete(event.pointerId)) return;
      const dragged = moving;
      if (dragged) finish();
      start = fingers.size > 0 ? middle() : undefined;
      if (!dragged || event.type !== 'pointerup') return;
      // The click that follows a drag chooses nothing.
      const swallow = (click: Event): void => click.stopPropagation();
      node.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => node.removeEventListener('click', swallow, { capture: true }));
    };
    const turn = (event: WheelEvent): void => {
      const scale = event.deltaMode === 1 ? 16 : 1;
      const near = event.ctrlKey || event.metaKey;
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) && on.oneFinger();
      if ((!near && !sideways) || fingers.size > 0) return;
      event.preventDefault();
      if (!wheel) begin(event.clientX, event.clientY);
      wheel ??= { x: event.clientX, y: event.clientY, dx: 0, dy: 0, factor: 1 };
      if (near) wheel.factor *= Math.exp((-event.deltaY * scale) / TURN);
      else wheel.dx -= event.deltaX * scale;
      soon({ ...wheel });
      clearTimeout(pause);
      pause = window.setTimeout(finish, PAUSE);
    };

    const listen = <K extends keyof HTMLElementEventMap>(name: K, does: (event: HTMLElementEventMap[K]) => void): void => {
      node.addEventListener(name, does as EventListener, { signal: stop.signal, passive: name !== 'wheel' });
    };
    listen('pointerdown', down);
    listen('pointermove', move);
    listen('pointerup', up);
    listen('pointercancel', up);
    listen('wheel', turn);
    return () => {
      stop.abort();
      clearTimeout(pause);
      cancelAnimationFrame(frame);
    };
  };
}
