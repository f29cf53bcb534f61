import {html, nothing} from 'lit';
import {oneOf} from '../element/checked-properties.js';
import {ContentElement} from '../element/content-element.js';
import {hasSlotted} from '../element/slotted.js';
import {AllianceDismissEvent} from '../events.js';
import type {Campaign, Feed} from '../feed/read/json-feed.js';
import {withoutPrototype} from '../host-page/without-prototype.js';
import {formatDate} from '../language/format-date.js';
import {textLanguage} from '../language/text-language.js';
import {phrase} from '../language/words.js';
import {heading} from '../templates/heading.js';
import {link} from '../templates/link.js';
import {canShow, captionOf, picture} from '../templates/picture.js';
import {textWidth} from '../templates/text-width.js';
import {bannerPlaceholder} from './banner-placeholder.js';
import {campaignBannerStyles} from './campaign-banner.styles.js';
import {isDismissed, rememberDismissal} from './dismissal.js';
import {keyFigures} from './key-figures.js';

type TextLanguage = ReturnType<typeof textLanguage>;

/** What the banner shows: a campaign, or the feed itself. The title then links to its `home` page. */
type CampaignContent = Partial<Campaign> & {home?: string};

/** A feed's campaign, or else the feed's own title and description. Undefined if it has neither title nor text. */
function campaignOf({_alliance, title = '', description, home_page_url: url}: Feed) {
  const content: CampaignContent =
    _alliance?.campaign ?? withoutPrototype({title, statement: description ? [description] : [], home: url});
  return content.title || content.statement?.length ? content : undefined;
}

/** A class for a title that is too long for the largest size. */
function sizeOf(title = '') {
  const width = textWidth(title);
  return width > 110 ? 'longer' : width > 55 ? 'long' : '';
}

/**
 * @summary The feed's campaign: its title, statement, key figures, goal and action.
 *
 * @slot - Fallback: shown until there is content, and instead of the error message when loading fails.
 * @slot heading - The widget's heading as markup, instead of the attribute.
 * @slot empty - Shown instead of "Nothing to show".
 * @slot footer - Below the content.
 *
 * @fires {AllianceLoadEvent} alliance-load - Its own feed was loaded: `feed`, `problems`.
 * @fires {AllianceErrorEvent} alliance-error - Its own feed could not be loaded: `error`.
 * @fires {AllianceDismissEvent} alliance-dismiss - The visitor closes it. Cancelable.
 *
 * @cssState loading - There is nothing to show yet.
 * @cssState ready - There is content.
 * @cssState empty - There is nothing to show.
 * @cssState error - Loading failed.
 * @cssState stale - With `ready`: the content is older than the last try to load it.
 *
 * @csspart base - The whole widget.
 * @csspart heading - The heading of the `heading` attribute.
 * @csspart status - Messages: empty, error, stale. Always there, even without a message.
 * @csspart retry - The button that tries to load again.
 * @csspart title - The campaign's title.
 * @csspart link - The link in the title. Only the feed's own title is a link, not that of a campaign.
 * @csspart statement - Its statement.
 * @csspart figures - Its key figures.
 * @csspart figure - A key figure with its label.
 * @csspart qualifier - What qualifies a figure, such as "at least".
 * @csspart value - The figure itself.
 * @csspart label - What the figure counts.
 * @csspart goal - The goal and its date.
 * @csspart action - The link that is the call to action.
 * @csspart dismiss - The button that closes it.
 * @csspart image - The picture.
 * @csspart credit - Who made the picture.
 *
 * @cssprop {<length>} [--alliance-title-size=1.2em] - Size of a bar's title.
 * @cssprop {<length>} [--alliance-rule=1px] - Thickness of hairlines.
 * @cssprop {<color>} [--alliance-accent=currentColor] - Background of the action.
 * @cssprop {<color>} [--alliance-on-accent=color(from var(--alliance-accent) xyz clamp(0, (0.18 - y) * 9999, 2) clamp(0, (0.18 - y) * 9999, 2) clamp(0, (0.18 - y) * 9999, 2) / 1)] - Colour of the action's text: black or white, whichever is readable on the accent.
 * @cssprop {<color>} [--alliance-border=color-mix(in srgb, currentColor 20%, transparent)] - Colour of the hairline between two figures, and of the edges of the picture and of buttons.
 * @cssprop {<color> | <image>} [--alliance-banner-background=none] - Background of the banner.
 * @cssprop {<color>} [--alliance-banner-text=inherit] - Colour of the banner's text.
 * @cssprop {<length>+} [--alliance-banner-padding=0] - Padding of the banner; with a background, a border or a shadow, 1.5 times `--alliance-space` by default, in a bar the space.
 * @cssprop {*} [--alliance-banner-border=none] - Border of the banner: `1px solid`.
 * @cssprop {<length>} [--alliance-banner-radius=var(--alliance-radius)] - Radius of the banner's corners.
 * @cssprop {*} [--alliance-banner-shadow=none] - Shadow of the banner: `0 1px 4px #0003`.
 * @cssprop {<length>} [--alliance-banner-title-size=max(1.2em, min(2.6em, 11cqi))] - Size of a hero's title. Long titles are smaller by default.
 * @cssprop {<length>} [--alliance-banner-figure-size=2.75em] - Size of figures. A figure that is too long for its place is smaller.
 * @cssprop {<ratio>} [--alliance-banner-image-ratio=16 / 9] - Proportions of the picture. By default, it is as high as a longer text beside it, up to 4 / 5.
 */
export class CampaignBanner extends ContentElement {
  static override properties = {
    variant: oneOf(['hero', 'bar']),
    dismissible: {type: Boolean},
  };

  static override styles = [ContentElement.styles, campaignBannerStyles];

  /**
   * `hero`, or `bar`: title and action on one line.
   * @default 'hero'
   */
  declare variant: 'hero' | 'bar';
  /** Offers a button that closes it, which is remembered in this browser until the campaign changes. */
  declare dismissible: boolean;

  /** @internal */
  protected override readonly landmarkRole = 'region';

  get #dismissed() {
    const {state} = this;
    const campaign = this.dismissible && state.status === 'ready' && campaignOf(state.feed);
    return campaign && isDismissed(campaign);
  }

  protected override render() {
    const shown = super.render();
    // The first rendering must equal the server's, which doesn't know about a dismissal.
    return this.hasUpdated && this.#dismissed ? html`` : shown;
  }

  protected override firstUpdated() {
    super.firstUpdated();
    if (this.#dismissed) void this.updateComplete.then(() => this.requestUpdate());
  }

  protected override content(feed: Feed) {
    const campaign = campaignOf(feed);
    if (!campaign) return;
    const {variant, dismissible} = this;
    const bar = variant === 'bar';
    const {title, statement, figures, goal, action} = campaign;
    const language = textLanguage(feed.language, this.uiLanguage);
    const figure = bar ? nothing : this.#figure(campaign, language);
    const end = html`${!bar && goal ? this.#goal(goal, language) : nothing}${
      action ? this.#action(action, language) : nothing
    }`;
    const keys = !bar && figures?.length ? keyFigures(figures, this.uiLanguage, language) : undefined;
    return html`<div
      class="banner ${variant} ${sizeOf(title)} ${figure === nothing ? '' : 'pictured'} ${dismissible ? 'dismissible' : ''}"
    >
      ${figure}
      <div class="text">
        ${title ? this.#title(campaign, language) : nothing}${
          (!bar || !title) && statement?.length ? this.#statement(campaign, language) : nothing
        }${keys ? nothing : end}
      </div>
      ${keys ? html`<div class="text rest">${keys}${end}</div>` : nothing}
      ${dismissible ? this.#dismissButton(campaign) : nothing}
    </div>`;
  }

  #figure({image}: CampaignContent, {lang, dir}: TextLanguage) {
    if (!canShow(image?.url)) return nothing;
    return html`<figure lang=${lang} dir=${dir}>${picture(this, image.url, image)}${captionOf(image)}</figure>`;
  }

  #title({title, home}: CampaignContent, {lang, dir}: TextLanguage) {
    const level = this.headingLevel + (this.heading?.trim() || hasSlotted(this, 'heading') ? 1 : 0);
    return heading(level, link(this, title, {url: home, part: 'link'}), {part: 'title', id: 'title', lang, dir});
  }

  #statement({title, statement}: CampaignContent, {lang, dir}: TextLanguage) {
    return html`<div part="statement" id=${title ? nothing : 'title'} lang=${lang} dir=${dir}>
      ${statement!.map(
        (paragraph, index) => html`<p class=${!index && statement![1] ? 'lead' : nothing}>${paragraph}</p>`,
      )}
    </div>`;
  }

  #goal({label, date}: NonNullable<Campaign['goal']>, {lang, dir}: TextLanguage) {
    return html`<p part="goal">
      <span lang=${lang} dir=${dir}>${label}</span>
      ${date ? html`<time datetime=${date}>${formatDate(date, this.uiLanguage)}</time>` : nothing}
    </p>`;
  }

  #action({label, url}: NonNullable<Campaign['action']>, {lang, dir}: TextLanguage) {
    return html`<div class="action" lang=${lang} dir=${dir}>${link(this, label, {url, part: 'action'})}</div>`;
  }

  #dismissButton(campaign: CampaignContent) {
    const {text, lang} = phrase('close', this.uiLanguage);
    return html`<button
      part="dismiss"
      aria-label=${text}
      lang=${textLanguage(lang, this.uiLanguage).lang}
      @click=${() => this.#dismiss(campaign)}
    >
      <span aria-hidden="true">×</span>
    </button>`;
  }

  #dismiss(campaign: Partial<Campaign>) {
    if (!this.dispatchEvent(new AllianceDismissEvent())) return;
    rememberDismissal(campaign);
    this.requestUpdate();
  }

  protected override skeleton() {
    return bannerPlaceholder(this.variant);
  }
}
