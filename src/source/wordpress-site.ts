/** The address of a WordPress site (1), followed by one of its own paths to posts as JSON, RSS or Atom. */
const POSTS =
  /^(https?:[^?#]*?\/)(?:wp-json\/|(?:index\.php)?\?(?:.*&)?(?:rest_route|feed)=|feed\/?(?:(?:rss2?|rdf|atom)\/?)?(?:[?#]|$))/;

/** The WordPress site that an address of posts belongs to; undefined if it is another kind of address. */
export const wordpressSiteOf = (url: string): string | undefined => POSTS.exec(url)?.[1];
