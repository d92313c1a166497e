import { FRAME_WIDTH, type Frame } from '../contract.ts';
import type { Metrics } from './threads.ts';

/** Sizes of an arrangement, in units of the picture. */
export interface Style extends Metrics {
  width: number;
  wide: boolean;
  left: number;
  right: number;
  size: number;
  small: number;
  /** Height of a row, of a heading, and the room before a group. */
  pitch: number;
  head: number;
  gap: number;
  line: number;
}

/** Room for the longest state text, such as "unknown since 2010". */
export const STATE_ROOM = 138;
/** A frame from this width on has room for labels beside the rows. */
const WIDE_FROM = 700;

/** The arrangement for a frame: labels beside the rows, or above them where it is narrow. */
export function styleOf(frame: Frame): Style {
  const width = typeof frame === 'number' ? Math.max(280, frame) : FRAME_WIDTH[frame];
  if (width >= WIDE_FROM) {
    return {
      width,
      wide: true,
      left: 204,
      right: width - STATE_ROOM - 14,
      size: 16,
      small: 15,
      pitch: 31,
      head: 26,
      gap: 10,
      line: 18,
      apart: 8.5,
      tied: 4.5,
      band: 4,
      stroke: 2.8,
      bend: 9,
      period: 10,
    };
  }
  return {
    width,
    wide: false,
    left: 4,
    right: width - 4,
    size: 14,
    small: 14,
    pitch: 46,
    head: 24,
    gap: 12,
    line: 17,
    apart: 7.5,
    tied: 4,
    band: 3.75,
    stroke: 2.6,
    bend: 7,
    period: 8,
  };
}
