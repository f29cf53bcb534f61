/** The timeline as its README has it set up, with its style sheet. */
import {Init} from '@idotj/mastodon-embed-timeline';
import style from '@idotj/mastodon-embed-timeline/dist/mastodon-timeline.min.css';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);
const {count} = document.querySelector<HTMLElement>('#mt-container')!.dataset;
// It has no types.
new (Init as new (settings: object) => unknown)({
  instanceUrl: location.origin,
  timelineType: 'profile',
  userId: '1',
  profileName: '@alliance',
  maxNbPostFetch: count,
  maxNbPostShow: count,
  hidePinnedPosts: true,
  hideEmojos: true,
});
