import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { digestAsHere, digestHere } from '../../src/store/digest.ts';
import { contentId, digestBy, ownDigest } from '../../src/text/content-id.ts';

afterEach(() => digestBy(ownDigest));

describe('ids of content', () => {
  it('are the same by the hash of the machine', () => {
    const id = contentId(['target', 'the guards of Raqqa’s museum', null, '7'], 12);
    digestAsHere();
    expect(contentId(['target', 'the guards of Raqqa’s museum', null, '7'], 12)).toBe(id);
    expect(id).toMatch(/^[0-9a-f]{12}$/);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(digestHere(JSON.stringify([text]))).toBe(ownDigest(JSON.stringify([text])));
      }),
    );
  });

  it('are made by whichever was given last', () => {
    digestBy(() => 'abcdef');
    expect(contentId(['a'], 4)).toBe('abcd');
  });
});
