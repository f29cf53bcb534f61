import {html, nothing} from 'lit';
import {oneOf} from '../element/checked-properties.js';
import {ContentElement} from '../element/content-element.js';
import {AllianceDismissEvent} from '../events.js';
import type {Campaign, Feed, Figure} from '../feed/read/json-feed.js';
import {formatDate, formatNumber} from '../language/format.js';
import {textLanguage} from '../language/text-language.js';
import {heading} from '../templates/heading.js';
import {link} from '../templates/link.js';
import {canShow, picture} from '../templates/picture.js';
import {placeholderWords} from '../templates/placeholder-words.js';
import {campaignBannerStyles} from './campaign-banner.styles.js';
import {isDismissed, rememberDismissal} from './dismissal.js';

type TextLanguage = ReturnType<typeof textLanguage>;

/** What the banner shows. `home` is where the title leads. */
type CampaignContent = Partial<Campaign> & {home?: string};

/** What a feed campaigns for; where it says nothing of that, the feed itself. */
function campaignOf({_alliance, title = '', description, home_page_url: url}: Feed) {
  const content: CampaignContent = _alliance?.campaign ?? {
    title,
    statement: description ? [description] : [],
    home: url,
  };
  return content.title || content.statement?.length ? content : undefined;
}

/**
 * @summary The feed's campaign: its title, statement, key figures, goal and action.
 *
 * @slot - Fallback: shown until there is content, and instead of the error message when loading fails.
 * @slot heading - The widget's heading as markup, instead of the attribute.
 * @slot empty - Shown instead of "Nothing to show".
 * @slot footer - Below the content.
 *
 * @fires {AllianceLoadEvent} alliance-load - Its own feed has come: `feed`, `problems`.
 * @fires {AllianceErrorEvent} alliance-error - Its own feed could not be loaded: `error`.
 * @fires {AllianceDismissEvent} alliance-dismiss - The visitor closes it. Cancelable.
 *
 * @cssState loading - There is nothing to show yet.
 * @cssState ready - There is content.
 * @cssState empty - There is nothing to show.
 * @cssState error - Loading failed.
 * @cssState stale - With `ready`: what is shown is older than the last try to load it.
 *
 * @csspart base - All of the widget.
 * @csspart heading - The heading of the `heading` attribute.
 * @csspart status - Messages: empty, error, stale.
 * @csspart retry - The button that tries to load again.
 * @csspart title - The campaign's title.
 * @csspart link - The link in the title, where it is the feed's own.
 * @csspart statement - Its statement.
 * @csspart figures - Its key figures.
 * @csspart figure - A key figure with its label.
 * @csspart qualifier - Such as "at least".
 * @csspart value - The figure itself.
 * @csspart label - What the figure counts.
 * @csspart goal - The goal and its date.
 * @csspart action - The link that is the call to action.
 * @csspart dismiss - The button that closes it.
 * @csspart image - The picture.
 * @csspart credit - Who made the picture.
 *
 * @cssprop {<color>} [--alliance-accent=oklch(from currentColor clamp(0.45, l, 0.8) 0.12 255 / 1)] - Ground of the action.
 * @cssprop {<color>} [--alliance-on-accent=color(from var(--alliance-accent) xyz clamp(0, (0.18 - y) * 9999, 2) clamp(0, (0.18 - y) * 9999, 2) clamp(0, (0.18 - y) * 9999, 2) / 1)] - Colour of the action's text: black or white, whichever is readable on the accent.
 * @cssprop {<color>} [--alliance-border=color-mix(in srgb, currentColor 20%, transparent)] - Colour of the hairline between two figures.
 * @cssprop {<color> | <image>} [--alliance-banner-background=none] - Ground of the banner.
 * @cssprop {<color>} [--alliance-banner-text=inherit] - Colour of the banner's text.
 * @cssprop {<length>+} [--alliance-banner-padding=0] - Room between the banner's edge and its content.
 * @cssprop {<length>} [--alliance-banner-radius=var(--alliance-radius)] - How round the banner's corners are.
 * @cssprop {<length>} [--alliance-banner-title-size=clamp(1.6em, 5cqi, 2.6em)] - Size of the title; not of a bar's.
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
  protected override get landmarkRole() {
    return 'region';
  }

  get #dismissed() {
    const {state} = this;
    const campaign = this.dismissible && state.status === 'ready' && campaignOf(state.feed);
    return campaign && isDismissed(campaign);
  }

  protected override render() {
    const shown = super.render();
    // At first it is as a server may have rendered it, which knows of no dismissal.
    return this.hasUpdated && this.#dismissed ? html`` : shown;
  }

  protected override firstUpdated() {
    super.firstUpdated();
    if (this.#dismissed) void this.updateComplete.then(() => this.requestUpdate());
  }

  protected override content(feed: Feed) {
    const campaign = campaignOf(feed);
    if (!campaign) return;
    const {variant} = this;
    const bar = variant === 'bar';
    const {title, statement, figures, goal, action} = campaign;
    const language = textLanguage(feed.language, this.uiLanguage);
    return html`<div class="banner ${variant}">
      ${bar ? nothing : this.#figure(campaign, language)}
      <div class="text">
        ${title ? this.#title(campaign, language) : nothing}${
          (!bar || !title) && statement?.length ? this.#statement(campaign, language) : nothing
        }${
          !bar && figures?.length
            ? html`<dl part="figures">${figures.map((figure) => this.#keyFigure(figure, language))}</dl>`
            : nothing
        }${!bar && goal ? this.#goal(goal, language) : nothing}${
          action
            ? html`<div class="action" lang=${language.lang} dir=${language.dir}>
                ${link(this, action.label, {url: action.url, part: 'action'})}
              </div>`
            : nothing
        }
      </div>
      ${
        this.dismissible
          ? html`<button part="dismiss" aria-label=${this.words.close} @click=${() => this.#dismiss(campaign)}>
              <span aria-hidden="true">×</span>
            </button>`
          : nothing
      }
    </div>`;
  }

  #figure({image}: CampaignContent, {lang, dir}: TextLanguage) {
    if (!canShow(image?.url)) return nothing;
    return html`<figure lang=${lang} dir=${dir}>
      ${picture(this, image.url, image)}${
        image.credit ? html`<figcaption part="credit" class="small">${image.credit}</figcaption>` : nothing
      }
    </figure>`;
  }

  #title({title, home}: CampaignContent, {lang, dir}: TextLanguage) {
    const level = this.headingLevel + (this.heading || this.hasSlotted('heading') ? 1 : 0);
    return heading(level, link(this, title, {url: home, part: 'link'}), {part: 'title', id: 'title', lang, dir});
  }

  #statement({title, statement}: CampaignContent, {lang, dir}: TextLanguage) {
    return html`<div part="statement" id=${title ? nothing : 'title'} lang=${lang} dir=${dir}>
      ${statement!.map((paragraph) => html`<p>${paragraph}</p>`)}
    </div>`;
  }

  #keyFigure({value, label, qualifier}: Figure, {lang, dir}: TextLanguage) {
    return html`<div part="figure">
      <dt part="label" class="small" lang=${lang} dir=${dir}>${label}</dt>
      <dd>
        ${qualifier ? html`<span part="qualifier" class="small" lang=${lang} dir=${dir}>${qualifier}</span>` : nothing}
        ${
          typeof value === 'number'
            ? html`<b part="value">${formatNumber(value, this.uiLanguage).replaceAll(' ', '\u00a0')}</b>`
            : html`<b part="value" lang=${lang} dir=${dir}>${value}</b>`
        }
      </dd>
    </div>`;
  }

  #goal({label, date}: NonNullable<Campaign['goal']>, {lang, dir}: TextLanguage) {
    return html`<p part="goal">
      <span lang=${lang} dir=${dir}>${label}</span>
      ${date ? html`<time datetime=${date}>${formatDate(date, this.uiLanguage)}</time>` : nothing}
    </p>`;
  }

  #dismiss(campaign: Partial<Campaign>) {
    if (!this.dispatchEvent(new AllianceDismissEvent())) return;
    rememberDismissal(campaign);
    this.requestUpdate();
  }

  protected override skeleton() {
    const bar = this.variant === 'bar';
    return html`<div class="banner ${this.variant}">
      ${bar ? nothing : html`<figure><div class="image"></div></figure>`}
      <div class="text">
        <div class="title"><i>${placeholderWords(6)}</i></div>
        ${
          bar
            ? nothing
            : html`<p><i>${placeholderWords(108)}</i></p>
                <div part="figures">
                  ${[5, 18].map(
                    (words) =>
                      html`<div part="figure">
                        <div class="small"><i>${placeholderWords(words)}</i></div>
                        <b part="value"><i>${placeholderWords(1)}</i></b>
                        <div class="small"><i>${placeholderWords(1)}</i></div>
                      </div>`,
                  )}
                </div>
                <p><i>${placeholderWords(9)}</i></p>`
        }
        <div part="action"><i>${placeholderWords(3)}</i></div>
      </div>
    </div>`;
  }
}
