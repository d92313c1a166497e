/** A point of the drawing. */
export interface At {
  x: number;
  y: number;
}

/** The part of a straight line between two heights' ends that lies between `left` and `right`; undefined if none does. */
export function clip(a: At, b: At, left: number, right: number): [At, At] | undefined {
  if (b.x < left || a.x > right || a.x === b.x) return undefined;
  const slope = (b.y - a.y) / (b.x - a.x);
  const start = a.x < left ? { x: left, y: a.y + (left - a.x) * slope } : a;
  const end = b.x > right ? { x: right, y: a.y + (right - a.x) * slope } : b;
  return [start, end];
}
