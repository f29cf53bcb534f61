import {expect} from '@open-wc/testing';
import {ALL, BUILD_TIMEOUT_MS, open, pageOf} from '../helpers/guest.js';

const optimizers = (await (await fetch('/guest/?optimizers')).json()) as string[];

describe('The script still works after', function () {
  this.timeout(BUILD_TIMEOUT_MS);
  for (const optimizer of optimizers) {
    it(optimizer, async () => {
      const script = `<script src="alliance-widgets.js?optimizer=${encodeURIComponent(optimizer)}"></script>`;
      await (await open(pageOf(ALL, script))).works();
      const {window, witness} = await (await open(pageOf(ALL + script, ''))).works();
      expect(witness.warnings).to.be.empty;
      // The scripts that it was merged with run, too.
      const merged = window as unknown as {before?: number; after?: number};
      if ('before' in merged) expect([merged.before, 'after' in merged ? merged.after : 1]).to.deep.equal([1, 1]);
    });
  }
});
