/** @jsxImportSource solid-js */
import type {Feed} from 'alliance-widgets';
import type {} from 'alliance-widgets/solid';

declare const feed: Feed | undefined;

export const good = (
  <alliance-feed src="https://alliance.example/feed.json" on:alliance-error={({error}) => error.code === 'http'}>
    <news-list limit={4} layout="cards" prop:feed={feed} prop:itemTemplate={({title}) => title} class="news" />
    <news-list limit="4" heading-level={3} on:alliance-select={({item, currentTarget}) => [item.title, currentTarget.limit]} />
    <news-list bool:more={feed !== undefined} attr:limit="4" on:alliance-select={{handleEvent: ({item}) => item.title, once: true}} />
    <campaign-banner variant="bar" dismissible on:alliance-dismiss={(event) => event.preventDefault()} />
    <publication-list sort="date" style={{'--alliance-accent': 'darkred', margin: '1em'}} />
    <publication-card prop:publication={{title: 'One'}} />
  </alliance-feed>
);

// @ts-expect-error No such layout.
export const badLayout = <news-list layout="tiles" />;
// @ts-expect-error No number.
export const badLimit = <news-list limit="four" />;
// @ts-expect-error No attribute that is on or off.
export const badBoolean = <news-list bool:layout={true} />;
