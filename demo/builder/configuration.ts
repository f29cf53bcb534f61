/** What the builder's form describes. */
import type {Feed} from '../../src/index.js';
import type {Look} from './look.js';
import type {Option} from './manifest.js';

/** What a feed says about itself. */
export interface About {
  readonly title?: string | undefined;
  /** Its home page. */
  readonly url?: string | undefined;
  /** The whole feed. */
  readonly parsed?: Feed | undefined;
}

/** Where the files are published, and their hashes. */
export interface Site {
  readonly base: string;
  readonly integrity: Readonly<Record<string, string>>;
}

/** A widget with everything that was chosen for it. */
export interface Configuration {
  readonly widget: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The address of the feed, or the feed itself. */
  readonly src?: string | undefined;
  readonly feed?: object | undefined;
  readonly about?: About | undefined;
  readonly lang: string;
  /** Whether the code gets today's items as plain HTML. */
  readonly hasSnapshot: boolean;
  readonly theme: string;
  /** Custom properties of the widget. */
  readonly look?: Look;
  readonly options: readonly Option[];
  readonly site: Site;
}
