/** Forms that choose the language of a part of the page. */
import {all, byId} from '../lib/dom.js';
import {keepInAddress, openedWith} from '../lib/page-address.js';

function connect(form: HTMLFormElement) {
  const region = byId(form.dataset.for!);
  const radios = all<HTMLInputElement>('[name=lang]', form);
  const choose = () => {
    const {value, dataset} = radios.find(({checked}) => checked)!;
    // The site's own English.
    region.lang = value === 'en' ? 'en-GB' : value;
    region.dir = value === 'ar' ? 'rtl' : 'ltr';
    // The headings are the page's own words, so the page must translate them.
    for (const widget of all('[heading]', region)) {
      const name = widget.localName.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      widget.setAttribute('heading', dataset[name]!);
    }
  };
  for (const radio of radios) radio.checked ||= radio.value === openedWith.searchParams.get('lang');
  choose();
  form.addEventListener('change', () => {
    choose();
    keepInAddress(form);
  });
}

export const connectLanguages = () => all<HTMLFormElement>('.languages').forEach(connect);
