import { child, type Element, isOn, readElements } from './tree.js';

/** What styles say of a paragraph's direction and alignment. */
export interface ParagraphLook {
  readonly rightToLeft: boolean;
  /** `left`, `right`, `start`, `end`, `center`, `both`…; undefined where nothing says. */
  readonly alignment: string | undefined;
}

export type LookOf = (properties: Element | undefined) => ParagraphLook;

interface Style {
  readonly basedOn: string | undefined;
  readonly own: Partial<ParagraphLook>;
}

/** Reads a document's styles. A paragraph's look is its own, else that of its style and what that is based on, else the default. */
export function paragraphLooks(stylesXml: string | undefined): LookOf {
  const styles = new Map<string, Style>();
  let usual: string | undefined;
  let defaults: Partial<ParagraphLook> = {};
  if (stylesXml !== undefined)
    readElements(stylesXml, new Set(['w:style', 'w:pPrDefault']), (element) => {
      const own = ownLook(child(element, 'w:pPr'));
      if (element.name === 'w:pPrDefault') defaults = own;
      else if (element.attributes['w:type'] === 'paragraph') {
        const id = element.attributes['w:styleId'] ?? '';
        styles.set(id, { basedOn: child(element, 'w:basedOn')?.attributes['w:val'], own });
        if (['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '')) usual = id;
      }
    });
  return (properties) => {
    const own = ownLook(properties);
    let { rightToLeft, alignment } = own;
    let id = (properties && child(properties, 'w:pStyle')?.attributes['w:val']) ?? usual;
    for (let steps = 0; id !== undefined && steps < MOST_STEPS; steps++) {
      const style = styles.get(id);
      rightToLeft ??= style?.own.rightToLeft;
      alignment ??= style?.own.alignment;
      id = style?.basedOn;
    }
    return {
      rightToLeft: rightToLeft ?? defaults.rightToLeft ?? false,
      alignment: alignment ?? defaults.alignment,
    };
  };
}

/** A style that is based on itself ends here. */
const MOST_STEPS = 50;

function ownLook(properties: Element | undefined): Partial<ParagraphLook> {
  const direction = properties && child(properties, 'w:bidi');
  const alignment = properties && child(properties, 'w:jc')?.attributes['w:val'];
  return {
    ...(direction ? { rightToLeft: isOn(direction) } : {}),
    ...(alignment === undefined ? {} : { alignment }),
  };
}
