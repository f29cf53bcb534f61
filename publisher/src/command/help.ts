const COMMON = `  --json             print JSON on standard output, for programs: {command,
                     results: [{input, output?, findings: [{severity, code,
                     message, fix, pointer?, line?, column?}]}]}
  --strict           warnings count as errors
  --timeout SECONDS  how long one try may take, at most 10 (the default)
  --help             this text
  --version          the version

Only http and https addresses are fetched, eight at a time. Each try may take 10
seconds and 8,000,000 bytes; two more follow where that may help. Files are
written whole or not at all: a failure leaves what was there.

Exit code: 0 done, nothing worse than warnings; 1 errors were found, or some
inputs failed without a replacement (with --strict, also for warnings); 2 wrong
use, or nothing could be done.`;

export const GENERAL_HELP = `alliance-feed: for publishers of an alliance's feed

  alliance-feed check FILE_OR_ADDRESS…         what keeps it from being shown
  alliance-feed convert FILE_OR_ADDRESS        a feed out of RSS, Atom, a CMS or
                                               a spreadsheet
  alliance-feed pool FILE_OR_ADDRESS… -o FILE  one feed out of many
  alliance-feed prerender PAGE… --in-place     its items inside HTML pages, for
                                               search engines and for visitors
                                               without JavaScript

"alliance-feed COMMAND --help" says more about each.

${COMMON}`;

export const CHECK_HELP = `alliance-feed check FILE_OR_ADDRESS…

Finds everything that keeps a feed from being shown as it is meant: on its way,
as a browser on another site requests it; by the schema; by the widgets' own
reader; page by page; and in its translations. Each finding has a severity, a
code, a place and a fix. "-" is standard input.

  --links            also request every link and picture
${COMMON}

Examples:
  alliance-feed check https://alliance.example/feed.json
  alliance-feed check feed.json --links --strict`;

export const CONVERT_HELP = `alliance-feed convert FILE_OR_ADDRESS [-o FILE]

Converts RSS 0.9x, 1.0 and 2.0, Atom, WordPress's posts
(/wp-json/wp/v2/posts?_embed) and CSV (with a header row of member names: title,
url, date_published, summary, image, image_alt, tags …) to a JSON Feed 1.1.
Without -o, the feed goes to standard output. "-" is standard input.

  -o, --output FILE  where the feed is written, whole or not at all
  --publications TAG items with this tag become publications
  --title TEXT       title of the feed, if the input has none
  --language TAG     its language, if the input names none
  --home ADDRESS     its home page, if the input has none
  --pages NUMBER     how many of the feed's pages are included (1)
  --url ADDRESS      where a file came from: what its addresses are relative to
${COMMON}

Examples:
  alliance-feed convert https://alliance.example/rss -o feed.json
  alliance-feed convert news.csv --title "News" --language en -o feed.json
  alliance-feed convert "https://alliance.example/wp-json/wp/v2/posts?_embed"`;

export const POOL_HELP = `alliance-feed pool FILE_OR_ADDRESS… -o FILE

Makes one feed out of JSON Feeds and of whatever "convert" reads: each item
attributed to its agency, duplicates once, newest first. If a member fails, its
last good copy takes its place, and a warning says so. What has not changed is
not sent again (ETag, Last-Modified). Instead of addresses, you can give a file
pool.json: {"title", "language", "home_page_url", "members": [{"name", "url"}]},
in which only "url" is needed.

  -o, --output FILE  where the feed is written, whole or not at all
  --keep DIR         where members' copies are kept (FILE.members, beside FILE)
  --limit NUMBER     how many items at most
  --title TEXT       title of the feed; else the first member's
  --language TAG     its language; else the members', if they agree
  --home ADDRESS     its home page; else the first member's
${COMMON}

Examples:
  alliance-feed pool https://a.example/rss https://b.example/feed -o all.json
  alliance-feed pool pool.json -o public/feed.json --limit 100`;

export const PRERENDER_HELP = `alliance-feed prerender PAGE… (-o DIR | --in-place)

Puts a snapshot of its feed inside every widget of HTML pages, as plain HTML, in
place of an earlier one: for search engines, for visitors without JavaScript,
and for when the feed, the script or the network is gone. Everything else in a
page stays as it is, byte for byte, and an author's own fallback stays after the
snapshot. A second run on the same feed changes nothing but the date.

  -o, --output DIR   where the pages are written, by their paths
  --in-place         the pages themselves are replaced
  --root DIR         the site's folder, for addresses that begin with / (.)
  --base ADDRESS     where the site is published: feeds are then fetched there
${COMMON}

Examples:
  alliance-feed prerender index.html news/*.html --in-place
  alliance-feed prerender site/index.html --root site -o public`;
