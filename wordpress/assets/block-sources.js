/**
 * Finds widgets in what people have written or paste into the block editor: tags, links that stand for one, shortcodes.
 * `window.allianceWidgets.sources` for the blocks.
 */
(function (wp, site) {
  const {createBlock} = wp.blocks;
  const tags = Object.keys(site.elements);
  const PROVIDER = 'alliance-feed';
  /** What may stand around widgets and is not missed. */
  const IS_CONTENT = 'img, picture, iframe, video, audio, object, embed, form, input, button, table, hr, svg, math';

  const propertyOf = (name) => name.replace(/-([a-z])/g, (all, letter) => letter.toUpperCase());

  /** The block's attributes from an element's: of a shortcode, a tag or a link. */
  function attributesFrom(tag, valueOf) {
    const attributes = {};
    for (const [name, {type}] of Object.entries(site.elements[tag].attributes)) {
      const value = valueOf(name);
      if (value === undefined || value === null) continue;
      if (type === 'boolean') attributes[propertyOf(name)] = value !== 'false';
      else if (type === 'number' && Number(value) > 0) attributes[propertyOf(name)] = Number(value);
      else if (type === 'string') attributes[propertyOf(name)] = String(value);
    }
    return attributes;
  }

  const linkOf = (link) => ({link: link.href, linkText: link.textContent.trim()});

  function fromElement(tag, element) {
    const provider = element.closest(PROVIDER);
    const own = attributesFrom(tag, (name) => element.getAttribute(name) ?? provider?.getAttribute(name));
    const link = element.querySelector('a[href]');
    return link ? {...own, ...linkOf(link)} : own;
  }

  const fromLink = (tag, link) => ({
    src: link.href,
    ...attributesFrom(tag, (name) => link.getAttribute(`data-${name}`)),
    ...linkOf(link),
  });

  /** Which widget an element is or stands for; nothing for all others. */
  function tagOf(node) {
    const name =
      node.localName === 'a' ? node.getAttribute('data-alliance-widget')?.trim().toLowerCase() : node.localName;
    return tags.includes(name) ? name : undefined;
  }

  /** Blocks for the widgets in HTML, in their order, and whether there is anything else in it. */
  function blocksIn(html) {
    const {body} = new DOMParser().parseFromString(html, 'text/html');
    const widgets = [...body.querySelectorAll(`${tags}, a[data-alliance-widget]`)].filter(
      // Not the link inside of a widget.
      (node) => tagOf(node) && !node.parentElement.closest(`${tags}`),
    );
    const blocks = widgets.map((node) => {
      const tag = tagOf(node);
      const attributes = node.localName === 'a' ? fromLink(tag, node) : fromElement(tag, node);
      return createBlock(`alliance-widgets/${tag}`, attributes);
    });
    for (const node of [...widgets, ...body.querySelectorAll('script, style, noscript')]) node.remove();
    return {blocks, hasOthers: body.textContent.trim() !== '' || body.querySelector(IS_CONTENT) !== null};
  }

  function fromShortcode(tag, text) {
    const found = wp.shortcode.next(tag, text);
    if (!found) return undefined;
    const {named, numeric} = found.shortcode.attrs;
    const provider = wp.shortcode.next(PROVIDER, text)?.shortcode.attrs.named;
    const written = (name) => named[name] ?? (numeric.includes(name) ? 'true' : provider?.[name]);
    return attributesFrom(tag, written);
  }

  /** Blocks for code that has been pasted; none where the editor itself makes of it what is meant. */
  function blocksFromPaste(text, html) {
    if (text.includes('<!-- wp:')) {
      // Copied from a page that shows it as code: the editor would show it as code, too.
      const isCode = html !== '' && !html.includes('<!-- wp:');
      return isCode && tags.some((tag) => text.includes(tag)) ? wp.blocks.parse(text) : [];
    }
    if (!/^\s*<[a-z]/i.test(text)) return [];
    const {blocks, hasOthers} = blocksIn(text);
    return blocks.length > 0 && hasOthers ? [createBlock('core/html', {content: text})] : blocks;
  }

  /** Pasted code would be lost without a word: the editor removes tags that it doesn't know. */
  function onPaste(event) {
    const {clipboardData: data, target} = event;
    const isInPost = target.closest?.('.block-editor-block-list__layout') && !target.closest('input, textarea');
    if (event.defaultPrevented || !data || !isInPost) return;
    const blocks = blocksFromPaste(data.getData('text/plain'), data.getData('text/html'));
    if (blocks.length > 0 && insert(blocks)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** Puts blocks where somebody writes. Says whether that is a place for them. */
  function insert(blocks) {
    const editor = wp.data.select('core/block-editor');
    const {insertBlocks, replaceBlocks} = wp.data.dispatch('core/block-editor');
    const ids = editor.getSelectedBlockClientIds();
    const last = editor.getBlock(ids[ids.length - 1]);
    const parent = last ? editor.getBlockRootClientId(last.clientId) : undefined;
    // There, code is what people want to show.
    if (last && /^core\/(?:code|preformatted|verse|html|shortcode)$/.test(last.name)) return false;
    if (!blocks.every(({name}) => editor.canInsertBlockType(name, parent))) return false;
    const isEmpty = last && wp.blocks.isUnmodifiedDefaultBlock(last);
    if (ids.length > 1 || isEmpty) replaceBlocks(ids, blocks);
    else if (last) insertBlocks(blocks, editor.getBlockIndex(last.clientId) + 1, parent);
    else insertBlocks(blocks);
    return true;
  }

  /** The page, and the frame that the canvas is in on some screens. */
  const watched = new WeakSet();
  function watchCanvas() {
    for (const canvas of [document, document.querySelector('iframe[name=editor-canvas]')?.contentDocument]) {
      if (!canvas || watched.has(canvas)) continue;
      watched.add(canvas);
      canvas.addEventListener('paste', onPaste, true);
    }
  }
  watchCanvas();
  wp.data.subscribe(watchCanvas);

  site.sources = {PROVIDER, attributesFrom, blocksIn, fromElement, fromLink, fromShortcode, propertyOf, tagOf};
})(window.wp, window.allianceWidgets);
