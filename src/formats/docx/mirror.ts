import type { TextEdit } from '../whole-text.js';
import { withAttribute } from '../xml/tag.js';
import { child, type Element, isOn, readElements } from './tree.js';

/**
 * What turns a part written from right to left into one from left to right. Alignment, indents, tabs and borders are said from
 * the leading edge of a paragraph, a table or a section (as Word and LibreOffice take `left` too, ECMA-376 part 1, I.3), so
 * that with the mark of direction gone they change sides by themselves. `stays` says which places are left as they are.
 */
export function mirrorEdits(xml: string, language: string, stays: (place: number) => boolean): TextEdit[] {
  const edits: TextEdit[] = [];
  readElements(xml, MARKED, (element) => {
    if (!stays(element.start)) mirror(element);
  });
  return edits;

  function mirror(element: Element): void {
    const { name, attributes } = element;
    if (name === 'w:rPr') mirrorRun(element);
    else if (name === 'w:themeFontLang') set(element, 'val', language);
    else if (name === 'w:numFmt' || name === 'w:pgNumType') renumber(element);
    else if (GONE.has(name)) remove(element);
    else if (name === 'w:jc' && KASHIDA.test(attributes['w:val'] ?? '')) set(element, 'val', 'both');
    else if (name === 'w:tblPr') mirrorTable(element);
    else if (MARKED.has(name) || INNER.has(name)) for (const property of element.children) mirror(property);
  }

  /** LibreOffice takes a table's alignment as it is seen; a table on the right of its page goes to the left. */
  function mirrorTable(properties: Element): void {
    const alignment = child(properties, 'w:jc');
    const onTheRight = ['right', 'end'].includes(alignment?.attributes['w:val'] ?? '');
    if (alignment && onTheRight && isOn(child(properties, 'w:bidiVisual'))) set(alignment, 'val', 'left');
    for (const property of properties.children) mirror(property);
  }

  /** Arabic is shown with the properties of complex scripts; what they say is said of the English by the plain ones. */
  function mirrorRun(properties: Element): void {
    const complex = isOn(child(properties, 'w:rtl')) || isOn(child(properties, 'w:cs'));
    for (const property of properties.children) {
      if (property.name === 'w:rtl' || property.name === 'w:cs') remove(property);
      else if (property.name === 'w:lang') set(property, 'val', language);
      else if (property.name === 'w:rFonts' && property.attributes['w:hint'] === 'cs') set(property, 'hint', undefined);
    }
    if (!complex) return;
    for (const [plain, twin] of TWINS) {
      const [own, complexOne] = [child(properties, `w:${plain}`), child(properties, `w:${twin}`)];
      const said = complexOne && xml.slice(complexOne.start, complexOne.end).replace(`${twin}`, plain);
      if (said !== undefined && own) edits.push({ start: own.start, end: own.end, text: said });
      else if (said !== undefined) edits.push({ start: complexOne!.start, end: complexOne!.start, text: said });
      // A size of its own stays where the Arabic had none: fonts of the two scripts are rarely the same size.
      else if (own && plain !== 'sz') remove(own);
    }
  }

  function renumber(property: Element): void {
    const name = property.name === 'w:numFmt' ? 'val' : 'fmt';
    if (ARABIC_LETTERS.has(property.attributes[`w:${name}`] ?? '')) set(property, name, 'lowerLetter');
  }

  function remove({ start, end }: Element): void {
    edits.push({ start, end, text: '' });
  }

  function set({ start, opened, prefix }: Element, name: string, value: string | undefined): void {
    const tag = xml.slice(start, opened);
    edits.push({ start, end: opened, text: withAttribute(tag, `${prefix || 'w:'}${name}`, value) });
  }
}

const MARKED = new Set(['w:pPr', 'w:rPr', 'w:tblPr', 'w:tblPrEx', 'w:sectPr', 'w:numFmt', 'w:themeFontLang']);
const INNER = new Set(['w:footnotePr', 'w:endnotePr']);
const GONE = new Set(['w:bidi', 'w:bidiVisual', 'w:rtlGutter']);
const KASHIDA = /Kashida$/;
const TWINS = [
  ['b', 'bCs'],
  ['i', 'iCs'],
  ['sz', 'szCs'],
] as const;
/** أ ب ت and أ ب ج as numbers. */
const ARABIC_LETTERS = new Set(['arabicAlpha', 'arabicAbjad']);
