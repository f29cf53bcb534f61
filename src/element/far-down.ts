import {isServer} from 'lit';

/** After this many skeletons in one frame, all further lists are assumed to be out of sight. */
const MAX_IN_SIGHT = 48;
let renderedThisFrame = 0;

/** Whether a list that is rendered now, with this many skeletons, is assumed to be far down the page. */
export function isFarDown(length: number): boolean {
  if (isServer) return false;
  if (!renderedThisFrame) requestAnimationFrame(() => (renderedThisFrame = 0));
  renderedThisFrame += length;
  return renderedThisFrame > MAX_IN_SIGHT;
}
