import {isServer} from 'lit';

/** After this many skeletons in one frame, lists that follow are assumed to be out of sight. */
const MAX_IN_SIGHT = 48;
let drawnThisFrame = 0;

/** Whether a list that is drawn now, with this many skeletons, is assumed to be far down the page. */
export function isFarDown(length: number): boolean {
  if (isServer) return false;
  if (!drawnThisFrame) requestAnimationFrame(() => (drawnThisFrame = 0));
  drawnThisFrame += length;
  return drawnThisFrame > MAX_IN_SIGHT;
}
