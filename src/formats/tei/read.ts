import { confidenceOf, type Link, type LinkedTexts, linkedTexts } from '../links/link.js';
import type { Problem } from '../problem.js';
import { type LinkGroup, readLinkGroups } from './links.js';
import { idsIn, readTeiText, type TeiText } from './text.js';

export interface NamedXml {
  readonly name: string;
  readonly xml: string;
}

export function looksLikeLinkGroup(text: string): boolean {
  return /<(?:\w+:)?linkGrp[\s>]/.test(text);
}

/**
 * A stand-off link file (InterText, OPUS' CES, TEI P5) with its two texts. Which list of ids is of which text is told by where
 * the ids are, then by the names of the files. `status="man"` is confirmed; a `certainty` is the confidence.
 */
export function readTeiLinks(links: string, source: NamedXml, target: NamedXml): LinkedTexts | Problem {
  const groups = readLinkGroups(links);
  if (!isList(groups)) return groups;
  const ids = { source: idsIn(source.xml), target: idsIn(target.xml) };
  if (!(ids.source instanceof Set)) return ids.source;
  if (!(ids.target instanceof Set)) return ids.target;
  const known = { source: ids.source, target: ids.target };
  const found = bestGroup(
    groups.map((group) => partedByIds(group, known)),
    { source, target },
    known,
  );
  if (!found) return { kind: 'link-unresolved', detail: groups[0]?.links[0]?.lists.flat()[0] ?? '' };
  const sides = found.group.links.map(({ lists: [first, second], ...said }) => ({
    source: found.turned ? second : first,
    target: found.turned ? first : second,
    ...said,
  }));
  const one = readTeiText(source.xml, new Set(sides.flatMap((link) => link.source)));
  if (!isText(one)) return one;
  const other = readTeiText(target.xml, new Set(sides.flatMap((link) => link.target)));
  if (!isText(other)) return other;
  const allWithinOne = sides.every(({ certainty }) => certainty === undefined || (certainty >= 0 && certainty <= 1));
  let [unresolved, example] = [0, ''];
  const resolve = (text: TeiText, there: ReadonlySet<string>, wanted: readonly string[]) =>
    wanted.flatMap((id) => {
      if (!there.has(id)) [unresolved, example] = [unresolved + 1, example || id];
      return text.indexOf.get(id) ?? [];
    });
  const resolved = sides.map(({ source: mine, target: theirs, status, certainty }): Link => {
    const confirmed = status === 'man';
    const sure = certainty === undefined ? 1 : allWithinOne ? certainty : confidenceOf(certainty);
    return {
      source: resolve(one, known.source, mine),
      target: resolve(other, known.target, theirs),
      confidence: confirmed ? 1 : sure,
      confirmed,
    };
  });
  const problems: Problem[] =
    unresolved === 0
      ? []
      : [{ kind: 'link-unresolved', detail: example, ...(unresolved > 1 ? { more: unresolved - 1 } : {}) }];
  return linkedTexts(one, other, resolved, problems);
}

/** Pointers that name no document are of the text that has the id. */
function partedByIds(
  group: LinkGroup,
  ids: { readonly source: ReadonlySet<string>; readonly target: ReadonlySet<string> },
) {
  if (group.links.some(({ lists }) => lists[1].length > 0)) return group;
  const links = group.links.map((link) => {
    const [all] = link.lists;
    return {
      ...link,
      lists: [all.filter((id) => !ids.target.has(id)), all.filter((id) => ids.target.has(id))] as const,
    };
  });
  return { ...group, links };
}

/** Of all groups, each read either way, the one with the most of its ids where they should be; then by the files' names. */
function bestGroup(
  groups: readonly LinkGroup[],
  files: { readonly source: NamedXml; readonly target: NamedXml },
  ids: { readonly source: ReadonlySet<string>; readonly target: ReadonlySet<string> },
): { readonly group: LinkGroup; readonly turned: boolean } | undefined {
  let best: { group: LinkGroup; turned: boolean; value: number } | undefined;
  for (const group of groups)
    for (const turned of [false, true]) {
      const [mine, theirs] = turned ? [1, 0] : ([0, 1] as const);
      let there = 0;
      for (const { lists } of group.links) there += count(lists[mine]!, ids.source) + count(lists[theirs]!, ids.target);
      if (there === 0) continue;
      const named =
        likeness(group.documents[mine]!, files.source.name) +
        likeness(group.documents[theirs]!, files.target.name) -
        likeness(group.documents[mine]!, files.target.name) -
        likeness(group.documents[theirs]!, files.source.name);
      // Names decide between readings that are as good, and never against the ids.
      const value = there + named / 1000;
      if (!best || value > best.value) best = { group, turned, value };
    }
  return best;
}

function count(list: readonly string[], there: ReadonlySet<string>): number {
  return list.reduce((sum, id) => sum + (there.has(id) ? 1 : 0), 0);
}

/** Parts that two names have in common, the language of a folder too: `en/story.xml.gz` and `story.en.xml`. */
function likeness(document: string, file: string): number {
  const parts = (name: string) => new Set(name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const there = parts(file);
  return [...parts(document)].filter((part) => part !== '' && there.has(part)).length;
}

function isList(read: readonly LinkGroup[] | Problem): read is readonly LinkGroup[] {
  return Array.isArray(read);
}

function isText(read: TeiText | Problem): read is TeiText {
  return 'spans' in read;
}
