import type { InlineRole } from '../xml/content.js';
import { attribute, type XmlTag } from '../xml/stream.js';

/**
 * Which elements within a text are codes, and which codes of source and target are the same: XLIFF 1.2, section 2.4, and
 * XLIFF 2.1, section 4.7. An element of another namespace is a code as a whole.
 */
export function inlineRoles(version: 1 | 2): () => (tag: XmlTag) => InlineRole {
  return version === 1 ? () => roleIn12 : rolesIn2;
}

function roleIn12(tag: XmlTag): InlineRole {
  const id = attribute(tag, 'id') ?? attribute(tag, 'mid') ?? '';
  const pair = attribute(tag, 'rid') ?? id;
  const equivalent = attribute(tag, 'equiv-text');
  const text = equivalent === undefined ? {} : { equivalent };
  switch (nameOf(tag)) {
    case 'g':
    case 'mrk':
      return { role: 'around', key: `${nameOf(tag)} ${id}` };
    case 'bx':
    case 'bpt':
      return { role: 'code', kind: 'open', key: `pair ${pair}`, ...text };
    case 'ex':
    case 'ept':
      return { role: 'code', kind: 'close', key: `pair ${pair}`, ...text };
    default:
      return { role: 'code', kind: 'alone', key: `${nameOf(tag)} ${id}`, ...text };
  }
}

function rolesIn2(): (tag: XmlTag) => InlineRole {
  let points = 0;
  return (tag) => {
    const id = attribute(tag, 'id') ?? '';
    const equivalent = attribute(tag, 'equiv') ?? attribute(tag, 'disp');
    const text = equivalent === undefined ? {} : { equivalent };
    switch (nameOf(tag)) {
      case 'pc':
      case 'mrk':
        return { role: 'around', key: `span ${id}` };
      case 'sc':
      case 'sm':
        return { role: 'code', kind: 'open', key: `span ${id}`, ...text };
      case 'ec':
      case 'em':
        return { role: 'code', kind: 'close', key: `span ${attribute(tag, 'startRef') ?? id}`, ...text };
      case 'cp':
        points++;
        return { role: 'code', kind: 'alone', key: `cp ${attribute(tag, 'hex') ?? ''} ${points}` };
      default:
        return { role: 'code', kind: 'alone', key: `${nameOf(tag)} ${id}`, ...text };
    }
  };
}

/** Without the prefix of its namespace. */
export function nameOf(tag: XmlTag): string {
  return tag.name.slice(tag.name.indexOf(':') + 1);
}
