import {expect} from '@open-wc/testing';
import {registerLanguage, type NewsList, type Words} from '../../../src/index.js';
import {given} from '../../fixtures/elements/given.js';
import {part, settled, text} from '../../helpers/setup.js';

const PORTUGUESE: Words = {
  more: 'Mostrar mais',
  retry: 'Tentar de novo',
  close: 'Fechar',
  empty: 'Nada para mostrar',
  error: 'Não foi possível carregar este conteúdo.',
  stale: 'Não atualizado desde {date}',
  newTab: 'abre em um novo separador',
  added: {one: 'Mais {count} item', other: 'Mais {count} itens'},
};

/** Never run: the compiler checks that each of these is an error. */
export function incomplete(withoutMore: Omit<Words, 'more'>, withoutError: Omit<Words, 'error'>) {
  // @ts-expect-error a phrase is missing
  registerLanguage('pt', withoutMore);
  // @ts-expect-error a phrase is missing
  registerLanguage('pt', withoutError);
  // @ts-expect-error the form for all the rest is missing
  registerLanguage('pt', {...PORTUGUESE, added: {one: 'Mais {count}'}});
  // @ts-expect-error a form that no language has
  registerLanguage('pt', {...PORTUGUESE, added: {other: 'Mais {count}', several: 'Mais {count}'}});
}

describe('A language that a page adds', () => {
  it('is used at once by existing elements in that language and its regions, and by no others', async () => {
    const empty = {items: []};
    const brazilian = await given<NewsList>('<news-list lang="pt-BR"></news-list>', empty);
    const german = await given<NewsList>('<news-list lang="de"></news-list>', empty);
    const words = () => [brazilian, german].map((list) => text(part(list, 'status')));
    expect(words()).to.deep.equal(['Nothing to show', 'Nothing to show']);
    registerLanguage('pt', PORTUGUESE);
    await settled(brazilian);
    await settled(german);
    expect(words()).to.deep.equal(['Nada para mostrar', 'Nothing to show']);
  });
});
