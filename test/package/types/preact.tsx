/** @jsxImportSource preact */
import type {Feed} from 'alliance-widgets';
import type {} from 'alliance-widgets/preact';

declare const feed: Feed | undefined;

export const good = (
  <alliance-feed src="https://alliance.example/feed.json" onalliance-error={({error}) => error.code === 'http'}>
    <news-list limit={4} layout="cards" feed={feed} itemTemplate={({title}) => title} class="news" />
    <news-list limit="4" heading-level={3} onalliance-select={({item, currentTarget}) => [item.title, currentTarget.limit]} />
    <campaign-banner variant="bar" dismissible onalliance-dismiss={(event) => event.preventDefault()} />
    <publication-list sort="date" style={{'--alliance-accent': 'darkred', margin: '1em'}} />
    <publication-card publication={{title: 'One'}} />
  </alliance-feed>
);

// @ts-expect-error No such layout.
export const badLayout = <news-list layout="tiles" />;
// @ts-expect-error No number.
export const badLimit = <news-list limit="four" />;
