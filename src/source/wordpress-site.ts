/** WordPress's own addresses of posts as JSON or RSS, relative to the site (1). */
const POSTS =
  /^(https?:[^?#]*?\/)(?:wp-json\/|(?:index\.php)?\?(?:.*&)?(?:rest_route|feed)=|feed\/?(?:(?:rss2?|rdf|atom)\/?)?(?:[?#]|$))/;

/** The address of the WordPress site that an address of posts, in another form than JSON Feed, belongs to. */
export const wordpressSiteOf = (url: string): string | undefined => POSTS.exec(url)?.[1];
