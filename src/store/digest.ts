/// The machine's own SHA-256, for all ids that are made of content.

import { createHash } from 'node:crypto';
import { type Digest, digestBy } from '../text/content-id.ts';

export const digestHere: Digest = (text) => createHash('sha256').update(text).digest('hex');

/// For a program or a thread, before it makes any.
export const digestAsHere = (): void => digestBy(digestHere);
