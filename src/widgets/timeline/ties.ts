import { dayAfter, firstDay } from '../../lib/dates.ts';
import { tenth, type Scale } from './axis.ts';
import type { Scene } from './select.ts';
import type { Spot } from './view.ts';

/**
 * The lines from the mark of an event that stands at its publication back to its own day, one for each such event of the spot: across
 * to the free line beside the marks, along it, and a short end at the day. `rail` is where that line lies.
 */
export function tie({ items }: Scene, spot: Spot, along: Scale, lo: number, hi: number, rail: number, upright: boolean): string {
  return spot.events
    .map((n) => {
      const happened = items[n]?.event.happened;
      if (happened === undefined) return '';
      const middle = (along(firstDay(happened)) + along(dayAfter(happened))) / 2;
      const back = tenth(Math.max(lo, Math.min(hi, middle)));
      // Outside of the window the line leaves the picture without an end.
      const end = middle >= lo && middle <= hi ? 7 : 0;
      const r = tenth(rail);
      return upright
        ? `M${tenth(spot.x + 8)} ${spot.y}H${r}V${back}${end > 0 ? `h${-end}` : ''}`
        : `M${spot.x} ${tenth(spot.y + 8)}V${r}H${back}${end > 0 ? `v${-end}` : ''}`;
    })
    .join('');
}
