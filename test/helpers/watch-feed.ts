import {SharedFeed} from '../../src/feed/load/shared-feed.js';

/** Watches the feed at an address, and records each answer: the title of the feed, or the code of the error. */
export function watchFeed(url: string, options: {timeout: number; offline?: boolean} = {timeout: 10}) {
  const feed = SharedFeed.at(url);
  const answers: (string | undefined)[] = [];
  const watcher = () => answers.push(feed.error?.code ?? feed.loaded!.feed.title);
  feed.watch(watcher);
  feed.load(options, Infinity);
  return {feed, answers, unwatch: () => feed.unwatch(watcher)};
}
