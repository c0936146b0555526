import type { Fragment, Node } from "@tiptap/pm/model";
import { freshCopy } from "./fresh-copy.ts";
import {
  contentOf,
  isAlike,
  isSame,
  type PendingToken,
  pendingTokensOf,
  type Token,
  tokensOf,
} from "./inline-tokens.ts";
import { isOwnInsert, type Place, type Refining, suggestionMark } from "./refining.ts";
import { reformatFrom } from "./reformat-from.ts";
import { formOf, suggestionsOf, withSuggestions } from "./suggestion.ts";

/** The words of a text block, changed so that, accepted, they are the wanted ones. */
export function refineInline(block: Node, wanted: Node, place: Place, refining: Refining): Fragment {
  const tokens = pendingTokensOf(block);
  const visible = tokens.filter(({ accepted }) => accepted !== null);
  const goal = tokensOf(wanted);
  const { start, end } = commonEnds(visible, goal, refining.began.accepted - place.accepted - 1);
  const work = { tokens, visible, goal, start, end, place, refining };
  return contentOf(
    start + end < Math.max(visible.length, goal.length) ? changed(work) : tokens,
    block.type.schema,
  );
}

type Work = {
  tokens: PendingToken[];
  visible: PendingToken[];
  goal: Token[];
  /** How many tokens at the start, and at the end, stay. */
  start: number;
  end: number;
  place: Place;
  refining: Refining;
};

/** Typing “l” into “hello” can be read in two ways; the place where the edit began decides. */
function commonEnds(visible: PendingToken[], goal: Token[], began: number) {
  const shorter = Math.min(visible.length, goal.length);
  const same = (a: PendingToken | undefined, b: Token | undefined) =>
    !!a?.accepted && !!b && isSame(a.accepted, b);
  let start = 0;
  while (start < shorter && same(visible[start], goal[start])) start++;
  let end = 0;
  while (end < shorter && same(visible.at(-1 - end), goal.at(-1 - end))) end++;
  const least = Math.max(0, shorter - end);
  start = Math.max(Math.min(start, tokensBefore(goal, began)), Math.min(least, start));
  return { start, end: Math.min(end, shorter - start) };
}

function tokensBefore(tokens: Token[], offset: number): number {
  let count = 0;
  for (let at = 0; count < tokens.length; count++) {
    at += tokens[count]?.size ?? 0;
    if (at > offset) break;
  }
  return count;
}

/** Of the tokens in the middle, those that are alike on either side change their form; the others go, and the new ones
 *  come. */
function changed(work: Work): Token[] {
  const { tokens, visible, goal, start, end } = work;
  const old = visible.slice(start, visible.length - end);
  const fresh = goal.slice(start, goal.length - end);
  const replaced = new Map<PendingToken, Token[]>();
  const [first, last] = alikeEnds(old, fresh);
  const pair = (token: PendingToken, other: Token | undefined) =>
    replaced.set(token, other ? reshaped(token, other, work) : removed(token, work));
  for (const [place, token] of old.slice(0, first).entries()) pair(token, fresh[place]);
  for (const [place, token] of old.slice(old.length - last).entries())
    pair(token, fresh[fresh.length - last + place]);
  for (const token of old.slice(first, old.length - last)) pair(token, undefined);
  const added = fresh.slice(first, fresh.length - last).map((token) => inserted(token, work));
  const at = placeOfNew({ ...work, start: start + first, end: end + last });
  return tokens
    .flatMap((token, place) => [...(place === at ? added : []), ...(replaced.get(token) ?? [token])])
    .concat(at === tokens.length ? added : []);
}

function alikeEnds(old: PendingToken[], fresh: Token[]): [number, number] {
  const shorter = Math.min(old.length, fresh.length);
  const alike = (a: PendingToken | undefined, b: Token | undefined) => !!a && !!b && isAlike(a, b);
  let first = 0;
  while (first < shorter && alike(old[first], fresh[first])) first++;
  let last = 0;
  while (last < shorter - first && alike(old.at(-1 - last), fresh.at(-1 - last))) last++;
  return [first, last];
}

/** New words stand where they were typed if that is between what stays on either side, else after what they replace. */
function placeOfNew({ tokens, visible, start, end, place, refining }: Work): number {
  const before = visible[start - 1];
  const after = visible[visible.length - end];
  const lowest = before ? tokens.indexOf(before) + 1 : 0;
  const highest = after ? tokens.indexOf(after) : tokens.length;
  const typed = tokensBefore(tokens, refining.began.text - place.text - 1);
  return Math.min(Math.max(typed, lowest), highest);
}

function removed(token: PendingToken, { refining }: Work): Token[] {
  const { by } = refining;
  if (token.node) {
    if (isOwnInsert(token.node, by.author)) return [];
    const node = withSuggestions(token.node, [...suggestionsOf(token.node), { ...by, kind: "delete" }]);
    return [{ ...token, node }];
  }
  if (isOwnWord(token, by.author)) return [];
  return [{ ...token, marks: suggestionMark(refining, "deletion").addToSet(token.marks) }];
}

function inserted(token: Token, { refining }: Work): Token {
  const { by } = refining;
  if (token.node) {
    const node = withSuggestions(freshCopy(token.node), [{ ...by, kind: "insert" }]);
    return { ...token, node };
  }
  return { ...token, marks: suggestionMark(refining, "insertion").addToSet(token.marks) };
}

function reshaped(token: PendingToken, wanted: Token, work: Work): Token[] {
  const { refining, place, tokens } = work;
  if (token.accepted && isSame(token.accepted, wanted)) return [token];
  if (token.node && wanted.node) {
    const offset = tokens.slice(0, tokens.indexOf(token)).reduce((sum, { size }) => sum + size, 1);
    const node = refining.refineNode(token.node, wanted.node, {
      text: place.text + offset,
      accepted: place.accepted + offset,
    });
    return node
      ? [{ ...token, node, size: node.nodeSize }]
      : [...removed(token, work), inserted(wanted, work)];
  }
  return [{ ...token, marks: reshapedMarks(token, wanted, refining) }];
}

function reshapedMarks(token: PendingToken, wanted: Token, { by }: Refining) {
  const form = formOf(wanted.marks);
  const others = token.marks.filter((mark) => !formOf([mark]).length && mark.type.name !== "reformat");
  const reformat = isOwnWord(token, by.author)
    ? token.marks.find(({ type }) => type.name === "reformat")
    : reformatFrom(token.marks, form, by);
  return [...form, ...(reformat ? [reformat] : [])].reduce<readonly (typeof form)[number][]>(
    (set, mark) => mark.addToSet(set),
    others,
  );
}

function isOwnWord(token: Token, author: string): boolean {
  return token.marks.some(({ type, attrs }) => type.name === "insertion" && attrs.author === author);
}
