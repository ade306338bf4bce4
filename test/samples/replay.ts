import { type FlagState, flagAfter, isPending } from '../../src/domain/flag.js';
import { type ProjectPermission, permits } from '../../src/domain/permission.js';
import { fourEyes } from '../../src/domain/review.js';
import type { Role } from '../../src/domain/role.js';
import type { Action, Sample } from './read-samples.js';

export interface Replayed {
  readonly excerpt: string;
  /** The flags raised on the segment, with what became of each. */
  readonly flags: readonly { readonly state: FlagState; readonly lastStep: string }[];
  /** The English as imported, then after every fix or edit. */
  readonly texts: readonly string[];
  readonly verdict: 'confirmed' | 'approved' | 'changes-requested' | null;
  /** What the desk would refuse, in words; empty for consistent data. */
  readonly problems: readonly string[];
}

/** Takes a document's decisions through the rules of the desk, each on the gold segment that holds its excerpt. */
export function replay({ gold, desk }: Sample, roleOf: ReadonlyMap<string, Role>): Replayed[] {
  const segments = gold.beads.map(([source, target]) => ({
    source: source.map((index) => gold.source[index]).join(' '),
    target: target.map((index) => gold.target[index]).join(' '),
  }));
  return desk.decisions.map(({ segment, actions }) => {
    const [side, excerpt] =
      'source' in segment ? ['source' as const, segment.source] : ['target' as const, segment.target];
    const found = segments.filter((candidate) => candidate[side].includes(excerpt));
    if (found.length !== 1) return { ...nothing, excerpt, problems: [`in ${found.length} segments`] };
    return replaySegment(excerpt, found[0]!, actions, roleOf);
  });
}

const nothing = { flags: [], texts: [], verdict: null };

function replaySegment(
  excerpt: string,
  segment: { source: string; target: string },
  actions: readonly Action[],
  roleOf: ReadonlyMap<string, Role>,
): Replayed {
  const flags: { state: FlagState; lastStep: string; fixedBy: string | null }[] = [];
  const texts = [segment.target];
  const problems: string[] = [];
  let verdict: Replayed['verdict'] = null;
  let editor: string | null = null;

  const write = (text: string, person: string) => {
    if (text === texts.at(-1)) problems.push(`nothing changed by ${person}`);
    texts.push(text);
    editor = person;
    verdict = null;
  };
  for (const action of actions) {
    const role = roleOf.get(action.by);
    if (!role || !permits(role, permission[action.do])) problems.push(`${action.by} may not ${action.do}`);
    switch (action.do) {
      case 'flag':
        problems.push(...markProblems(action, { source: segment.source, target: texts.at(-1)! }));
        flags.push({ state: 'open', lastStep: 'raise', fixedBy: null });
        break;
      case 'edit':
        write(action.text, action.by);
        break;
      case 'fix':
      case 'verify':
      case 'dismiss':
      case 'dispute':
      case 'settle':
      case 'reopen': {
        const flag = flags.at(-1);
        const state = flag && flagAfter(flag.state, action.do);
        if (!state) {
          problems.push(`${action.do} of a flag that is ${flag?.state ?? 'not there'}`);
          break;
        }
        if (action.do === 'verify' && fourEyes(action.by, flag.fixedBy, false) === 'refused')
          problems.push(`${action.by} verifies an own correction`);
        if (action.do === 'fix') write(action.text, action.by);
        flags[flags.length - 1] = {
          state,
          lastStep: action.do,
          fixedBy: action.do === 'fix' ? action.by : flag.fixedBy,
        };
        break;
      }
      case 'confirm':
        editor = action.by;
        verdict = 'confirmed';
        break;
      case 'approve':
        if (fourEyes(action.by, editor, false) === 'refused') problems.push(`${action.by} approves own work`);
        if (flags.some(({ state }) => isPending(state))) problems.push('approved with a pending flag');
        verdict = 'approved';
        break;
      case 'request-changes':
        verdict = 'changes-requested';
    }
  }
  return { excerpt, flags, texts, verdict, problems };
}

const permission: Record<Action['do'], ProjectPermission> = {
  flag: 'flag.raise',
  fix: 'flag.fix',
  verify: 'flag.verify',
  dismiss: 'flag.dismiss',
  dispute: 'flag.dispute',
  settle: 'flag.settle',
  reopen: 'flag.reopen',
  edit: 'segment.translate',
  confirm: 'segment.translate',
  approve: 'segment.approve',
  'request-changes': 'segment.approve',
};

function markProblems(flag: Extract<Action, { do: 'flag' }>, text: { source: string; target: string }): string[] {
  if ((flag.side === null) !== (flag.text === null)) return ['a side without words, or words without a side'];
  if (flag.proposal === text.target) return ['a proposal that changes nothing'];
  if (flag.side === null || flag.text === null) return [];
  const side = text[flag.side];
  const start = side.indexOf(flag.text);
  if (start < 0) return [`"${flag.text}" is not in its segment`];
  if (side.includes(flag.text, start + 1)) return [`"${flag.text}" is in its segment twice`];
  const end = start + flag.text.length;
  return cutsWord(side, start) || cutsWord(side, end) ? [`"${flag.text}" cuts a word`] : [];
}

function cutsWord(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(0, offset)) && /^[\p{L}\p{N}\p{M}]/u.test(text.slice(offset));
}
