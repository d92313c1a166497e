import { FRAME_WIDTH, type Frame } from '../contract.ts';
import { narrow } from './narrow.ts';
import type { Scene } from './scene.ts';
import type { Picture } from './types.ts';
import { wide } from './wide.ts';

/** Below this width in units the narrow arrangement is drawn. */
const WIDE_FROM = 900;
const NARROWEST = 340;
const WIDEST = 1400;

/** The picture of a frame; widths are kept within what the arrangements can carry. */
export function pictureOf(scene: Scene, frame: Frame): Picture {
  const width = typeof frame === 'number' ? Math.round(Math.max(NARROWEST, Math.min(WIDEST, frame))) : FRAME_WIDTH[frame];
  return width < WIDE_FROM ? narrow(scene, width) : wide(scene, width);
}
