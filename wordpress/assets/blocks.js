/**
 * The blocks in the editor: the widget itself in the canvas, its attributes in the sidebar. No build step.
 *
 * What the site knows stands in `window.allianceWidgets`: elements with their attributes, the site's feed, the script.
 */
(function (wp, site) {
  const {createElement: el, Fragment, useEffect, useRef} = wp.element;
  const {InspectorControls, useBlockProps} = wp.blockEditor;
  const {BaseControl, CheckboxControl, Disabled, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl} =
    wp.components;
  const {createBlock, registerBlockType} = wp.blocks;

  /** Attributes that hold several words. */
  const SETS = {filters: ['search', 'tag', 'source', 'year', 'language']};
  /** What most people look for, before all else. */
  const FIRST = ['heading', 'limit', 'item', 'variant', 'layout', 'more', 'filters'];
  const LOADING = ['refresh', 'timeout', 'offline', 'loading'];
  const {words} = site;

  /** What authors save has gone through filters that write `&` as `&amp;`. */
  const decode = (text) => (typeof text === 'string' ? wp.htmlEntities.decodeEntities(text) : text);
  const {PROVIDER, attributesFrom, blocksIn, fromElement, fromLink, fromShortcode, propertyOf, tagOf} = site.sources;
  const isAddress = (text) => /^https?:\/\/\S/i.test(text);
  const firstAddress = (text) =>
    String(text || '')
      .trim()
      .split(/\s+/)[0];

  /** The script goes where the canvas is: in the page, or in a frame. */
  function loadScript(canvas) {
    if (!canvas || canvas.querySelector('script[data-alliance-widgets]')) return;
    const script = canvas.createElement('script');
    script.src = site.script;
    script.dataset.allianceWidgets = '';
    if (site.integrity && new URL(site.script).origin === location.origin) script.integrity = site.integrity;
    canvas.head.append(script);
  }

  function control(tag, name, {attributes, setAttributes}) {
    const {type, enum: values, label, help} = site.elements[tag].attributes[name];
    const property = propertyOf(name);
    const value = decode(attributes[property]);
    // The link is that of the feed.
    const more = name === 'src' ? {link: undefined, linkText: undefined} : {};
    const set = (to) => setAttributes({[property]: to, ...more});
    const common = {key: name, label, help, __nextHasNoMarginBottom: true};
    if (type === 'boolean')
      return el(ToggleControl, {...common, checked: !!value, onChange: (on) => set(on || undefined)});
    if (SETS[name]) {
      const chosen = String(value || '').split(/\s+/);
      const toggle = (word, on) =>
        set(SETS[name].filter((one) => (one === word ? on : chosen.includes(one))).join(' ') || undefined);
      const boxes = SETS[name].map((word) =>
        el(CheckboxControl, {
          key: word,
          label: words.filters[word],
          checked: chosen.includes(word),
          onChange: (on) => toggle(word, on),
        }),
      );
      return el(BaseControl, {key: name}, el(BaseControl.VisualLabel, null, label), boxes);
    }
    if (values || name === 'link-target') {
      // Frames have names, too.
      const all = values || ['_blank', ...(value && value !== '_blank' ? [value] : [])];
      const labelled = all.map((one) => ({value: one, label: words.values[one] || one}));
      const options = [{value: '', label: words.siteDefault}, ...labelled];
      // The help explains the attribute's own words, which nobody sees here.
      return el(SelectControl, {
        ...common,
        help: undefined,
        options,
        value: value || '',
        onChange: (one) => set(one || undefined),
      });
    }
    if (type === 'number') {
      return el(TextControl, {
        ...common,
        type: 'number',
        min: 1,
        max: name === 'heading-level' ? 6 : undefined,
        value: value === undefined ? '' : String(value),
        onChange: (text) => set(Number(text) > 0 ? Number(text) : undefined),
      });
    }
    return el(TextControl, {
      ...common,
      type: name === 'since' ? 'date' : 'text',
      placeholder: name === 'src' ? site.feed : undefined,
      value: value || '',
      onChange: (text) => set(text || undefined),
    });
  }

  const editOf = (tag) =>
    function Edit(props) {
      const {attributes, setAttributes} = props;
      const widget = useRef();
      const src = decode(attributes.src) || site.feed;
      const known = Object.keys(site.elements[tag].attributes);
      const names = [...FIRST.filter((name) => known.includes(name)), ...known.filter((name) => !FIRST.includes(name))];
      const blockProps = useBlockProps();

      useEffect(() => {
        const element = widget.current;
        if (!element) return undefined;
        loadScript(element.ownerDocument);
        // As attributes: versions of React set properties of elements, or don't.
        for (const name of names) {
          const value = name === 'src' ? src : decode(attributes[propertyOf(name)]);
          const text = value === true ? '' : String(value ?? '');
          if (value === undefined || value === '' || value === false) element.removeAttribute(name);
          else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
        }
        // What is shown where the widget cannot be: without script, or when the plugin is gone.
        const keepLink = ({feed}) => {
          if (attributes.link !== undefined || !feed || !isAddress(feed.home_page_url)) return;
          wp.data.dispatch('core/block-editor').__unstableMarkNextChangeAsNotPersistent?.();
          // In a post, brackets may be a shortcode, which WordPress runs.
          const linkText = (feed.title || '').replace(/\[/g, '(').replace(/\]/g, ')');
          setAttributes({link: feed.home_page_url, linkText});
        };
        element.addEventListener('alliance-load', keepLink);
        return () => element.removeEventListener('alliance-load', keepLink);
      });

      const panel = (title, initialOpen, list) => el(PanelBody, {title, initialOpen, key: title}, list);
      return el(
        Fragment,
        null,
        el(
          InspectorControls,
          null,
          panel(
            words.content,
            true,
            names.filter((name) => name !== 'src' && !LOADING.includes(name)).map((name) => control(tag, name, props)),
          ),
          panel(words.feed, true, [
            control(tag, 'src', props),
            el(TextControl, {
              key: 'link',
              label: words.link,
              __nextHasNoMarginBottom: true,
              value: decode(attributes.link) || '',
              onChange: (link) => setAttributes({link}),
            }),
          ]),
          panel(
            words.loading,
            false,
            names.filter((name) => LOADING.includes(name)).map((name) => control(tag, name, props)),
          ),
        ),
        el(
          'div',
          blockProps,
          src
            ? el(Disabled, null, el(tag, {ref: widget}))
            : el(
                Placeholder,
                {label: wp.blocks.getBlockType(props.name)?.title, instructions: words.noFeed},
                control(tag, 'src', props),
              ),
        ),
      );
    };

  /** A link for the day when the plugin is gone. Its words depend on the block alone, whoever saves it. */
  function save({attributes}) {
    const link = decode(attributes.link) || firstAddress(decode(attributes.src));
    if (!isAddress(link)) return null;
    return el('p', null, el('a', {href: link}, decode(attributes.heading) || decode(attributes.linkText) || link));
  }

  /** From a shortcode, a tag in a Custom HTML block, and a link that stands for a widget. */
  function transformsOf(tag, blockName) {
    const shortcode = {
      type: 'shortcode',
      tag,
      attributes: Object.fromEntries(
        Object.entries(site.elements[tag].attributes).map(([name, {type}]) => [
          propertyOf(name),
          {
            type,
            shortcode: ({named, numeric}) =>
              attributesFrom(tag, (one) => named[one] ?? (numeric.includes(one) ? 'true' : undefined))[
                propertyOf(name)
              ],
          },
        ]),
      ),
    };
    /** Of the block that is wanted; nothing where anything else would be lost. */
    const find = (text) => {
      const {blocks, hasOthers} = blocksIn(text);
      if (blocks.some(({name}) => name === blockName) && !hasOthers) return blocks;
      const attributes = fromShortcode(tag, text);
      return attributes && [createBlock(blockName, attributes)];
    };
    const fromBlock = (source) => ({
      type: 'block',
      blocks: [source],
      isMatch: ({content, text}) => !!find(String(content ?? text ?? '')),
      transform: ({content, text}) => find(String(content ?? text ?? '')),
    });
    const isLink = (node) =>
      node.nodeName === 'P' && node.children.length === 1 && tagOf(node.firstElementChild) === tag;
    const names = (one) => ({attributes: Object.keys(site.elements[one].attributes), children: '*', allowEmpty: true});
    const raw = {
      type: 'raw',
      priority: 1,
      isMatch: (node) => node.localName === tag || isLink(node),
      schema: {[tag]: names(tag)},
      transform: (node) =>
        createBlock(blockName, node.nodeName === 'P' ? fromLink(tag, node.firstElementChild) : fromElement(tag, node)),
    };
    const provider = {
      type: 'raw',
      priority: 1,
      isMatch: (node) => node.localName === PROVIDER,
      schema: {[PROVIDER]: {attributes: ['src', 'refresh', 'timeout', 'offline', 'loading'], children: '*'}},
      transform: (node) => blocksIn(node.outerHTML).blocks,
    };
    const blocks = ['core/html', 'core/paragraph', 'core/shortcode'].map(fromBlock);
    // One of the four is enough.
    return {from: [shortcode, ...blocks, raw, ...(tag === 'news-list' ? [provider] : [])]};
  }

  function typesOf(tag) {
    const types = {
      link: {type: 'string'},
      linkText: {type: 'string'},
      align: {type: 'string'},
      className: {type: 'string'},
    };
    for (const [name, {type}] of Object.entries(site.elements[tag].attributes)) types[propertyOf(name)] = {type};
    return types;
  }

  for (const tag of Object.keys(site.elements)) {
    const name = `alliance-widgets/${tag}`;
    registerBlockType(name, {
      edit: editOf(tag),
      save,
      transforms: transformsOf(tag, name),
      // A comment without a link in it, as people write and paste it.
      deprecated: [{attributes: typesOf(tag), save: () => null}],
    });
  }
})(window.wp, window.allianceWidgets);
