import { Fragment, type Node } from "@tiptap/pm/model";
import { StepMap } from "@tiptap/pm/transform";
import { acceptAll, type Decide, type Decision } from "./decide.ts";
import { isPendingWhole, readyToMerge } from "./merging.ts";
import { joinPieces, type Piece, type Unit, untouched } from "./pieces.ts";
import { decideForm } from "./reformats.ts";
import { decideShape } from "./shapes.ts";
import {
  type Authorship,
  markNamed,
  mentionsSuggestions,
  type NodeSuggestion,
  suggestionsOf,
  withSuggestions,
  written,
} from "./suggestion.ts";

/** A text with some suggestions decided, and the way from the positions of the text it was made from. */
export type Projection = { doc: Node; map: StepMap };

/** What a text becomes when its suggestions are decided. What nothing is suggested of stays the same object.
 *  Containers whose children all go, go too; cells and answers, which have to be there, get an empty paragraph, and so
 *  does a text of which nothing is left. The result is always of the schema. */
export function project(doc: Node, decide: Decide): Projection {
  if (!mentionsSuggestions(doc)) return { doc, map: StepMap.empty };
  const work: Work = { decide, gone: [] };
  const children = projectedChildren(doc, 0, work).map(({ node }) => node);
  const content = Fragment.fromArray(children);
  if (doc.type.validContent(content)) return { doc: doc.copy(content), map: mapWithout(work.gone) };
  const filled = doc.type.createAndFill(doc.attrs, content) ?? doc;
  return { doc: filled, map: new StepMap([0, doc.content.size, filled.content.size]) };
}

/** The children of a node once everything is accepted, each with the children it came of. Between them are those that go. */
export function acceptedUnits(parent: Node): Unit[] {
  return projectedChildren(parent, 0, { decide: acceptAll, gone: [] });
}

type Work = { decide: Decide; gone: Gone[] };

/** A stretch of the text that falls away, or `left` tokens stand in its place. */
type Gone = { from: number; to: number; left?: number };

type Placed = Piece & Unit;

function projectedChildren(parent: Node, start: number, work: Work): Placed[] {
  const pieces: Placed[] = [];
  parent.forEach((child, offset, index) => {
    const at = start + offset;
    const fate = fateOf(child, at, work);
    const unit = { from: index, to: index + 1 };
    if (!fate) work.gone.push({ from: at, to: at + child.nodeSize });
    else place(pieces, { ...fate, piece: { ...fate.piece, ...unit }, end: at + child.nodeSize, work });
  });
  return pieces;
}

type Joining = NonNullable<Fate> & { piece: Placed; end: number; work: Work };

/** Sets a piece beside those before it, or merges it into one of them. When a division is taken back, what is only suggested
 *  to come is passed over: what stands already would go with it if it were rejected. For the same reason an accepted join
 *  stays suggested while what is before it is; what is struck it passes over. */
function place(pieces: Placed[], joining: Joining): void {
  const { piece, undivided, joined } = joining;
  const isOther = (kind: "insert" | "delete", other: Placed | undefined) =>
    !!other && isPendingWhole(other.node, kind) && !isPendingWhole(piece.node, kind);
  const passed = undivided > 0 ? "insert" : "delete";
  let target = pieces.length - 1;
  while (undivided + joined.length > 0 && isOther(passed, pieces[target])) target--;
  const waits = isOther("insert", pieces[target]);
  const depth = Math.max(undivided, ...joined.map((join) => join.depth));
  if (waits && joined.length > 0)
    pieces.push({ ...piece, node: withSuggestions(piece.node, [...suggestionsOf(piece.node), ...joined]) });
  else if (depth === 0 || !isMerged(pieces, target, { ...joining, depth })) pieces.push(piece);
}

function isMerged(pieces: Placed[], target: number, joining: Joining & { depth: number }): boolean {
  const { piece: second, depth, end, work } = joining;
  const first = pieces[target];
  if (!first) return false;
  const [one, other] = readyToMerge(first.node, second.node);
  const join = joinPieces({ ...first, node: one }, { ...second, node: other }, depth);
  if (!join) return false;
  const isNext = target === pieces.length - 1;
  pieces[target] = { ...join.joined, from: first.from, to: isNext ? second.to : first.to };
  if (isNext) work.gone.push(...join.gone.map((token) => ({ from: token, to: token + 1 })));
  else work.gone.push(rearranged(Math.min(...join.gone), end, { gone: work.gone, tokens: join.gone.length }));
  return true;
}

/** A stretch whose parts changed places: as a whole it is as long as before, without what went in it. */
function rearranged(from: number, to: number, { gone, tokens }: { gone: Gone[]; tokens: number }): Gone {
  const inside = gone.filter((one) => one.from >= from && one.to <= to);
  const lost = inside.reduce((sum, one) => sum + one.to - one.from - (one.left ?? 0), tokens);
  return { from, to, left: to - from - lost };
}

/** What becomes of one node: null when it goes. `undivided`: how many levels deep a division from the node before it is
 *  taken back, 0 for none. `joined`: what was accepted that joins it to that node. */
type Fate = { piece: Piece; undivided: number; joined: Join[] } | null;

type Join = Extract<NodeSuggestion, { kind: "split" | "join" }>;

function fateOf(node: Node, at: number, work: Work): Fate {
  if (!mentionsSuggestions(node)) return { piece: untouched(node, at), undivided: 0, joined: [] };
  if (node.isText) return fateOfText(node, work.decide);
  const suggestions = suggestionsOf(node);
  const joined: Join[] = [];
  let undivided = 0;
  for (const suggestion of suggestions) {
    const decision = work.decide(suggestion);
    if (suggestion.kind === "insert" && decision === "reject") return null;
    if (suggestion.kind === "delete" && decision === "accept") return null;
    if (suggestion.kind === "split" && decision === "reject")
      undivided = Math.max(undivided, suggestion.depth);
    if (suggestion.kind === "join" && decision === "accept") joined.push(suggestion);
  }
  const { shape, kept } = decideShape(node, suggestions, work.decide);
  const piece = projectedNode(node, at, work, { ...shape, suggestions: written(kept) });
  return piece && { piece, undivided, joined };
}

function fateOfText(node: Node, decide: Decide): Fate {
  const insertion = markNamed(node, "insertion");
  const deletion = markNamed(node, "deletion");
  const [inserted, deleted] = [decided(insertion, decide), decided(deletion, decide)];
  if (inserted === "reject" || deleted === "accept") return null;
  let marks = decideForm(node.marks, decide);
  if (insertion && inserted !== "keep") marks = insertion.removeFromSet(marks);
  if (deletion && deleted !== "keep") marks = deletion.removeFromSet(marks);
  return { piece: { node: node.mark(marks), opens: [], closes: [] }, undivided: 0, joined: [] };
}

function decided(mark: { attrs: object } | undefined, decide: Decide): Decision | undefined {
  return mark && decide(mark.attrs as Authorship);
}

type Form = { type?: string; attrs: object; suggestions: string | null };

function projectedNode(node: Node, at: number, work: Work, form: Form): Piece | null {
  const before = node.type.schema.nodes[form.type ?? ""];
  // Letters are no block; whoever wrote that would have nobody read the text.
  const type = before && !before.isText ? before : node.type;
  const attrs = { ...form.attrs, suggestions: form.suggestions };
  if (node.isLeaf) return { node: type.isLeaf ? type.create(attrs) : node, opens: [], closes: [] };
  const pieces = projectedChildren(node, at + 1, work);
  if (pieces.length === 0 && node.childCount > 0 && !node.inlineContent)
    return emptied(node, at, work, attrs);
  const content = Fragment.fromArray(pieces.map((piece) => piece.node));
  const made = [type, node.type].find((candidate) => candidate.validContent(content))?.create(attrs, content);
  if (!made) return repaired(node, at, work, content);
  return {
    node: made,
    opens: [at, ...(pieces[0]?.opens ?? [])],
    closes: [at + node.nodeSize - 1, ...(pieces.at(-1)?.closes ?? [])],
  };
}

const lasting = new Set(["tableCell", "tableHeader", "answer"]);

function emptied(node: Node, at: number, work: Work, attrs: object): Piece | null {
  const filled = lasting.has(node.type.name) ? node.type.createAndFill({ ...attrs }) : null;
  if (!filled) {
    work.gone.push({ from: at, to: at + node.nodeSize });
    return null;
  }
  work.gone.push({ from: at + 1, to: at + node.nodeSize - 1, left: filled.content.size });
  return { node: filled, opens: [at], closes: [at + node.nodeSize - 1] };
}

/** Where what is left is not of the schema (two people's suggestions met), the parts that have to be there are added,
 *  or the node stays whole. */
function repaired(node: Node, at: number, work: Work, content: Fragment): Piece | null {
  const whole = node.type.createAndFill(node.attrs, content) ?? node;
  work.gone.push({ from: at + 1, to: at + node.nodeSize - 1, left: whole.content.size });
  return { node: whole, opens: [at], closes: [at + node.nodeSize - 1] };
}

function mapWithout(gone: Gone[]): StepMap {
  const ranges: number[] = [];
  let last: Required<Gone> | null = null;
  const close = () => last && ranges.push(last.from, last.to - last.from, last.left);
  for (const { from, to, left = 0 } of gone.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (last && from < last.to && to <= last.to) continue;
    if (last && from <= last.to)
      last = { from: last.from, to: Math.max(last.to, to), left: last.left + left };
    else {
      close();
      last = { from, to, left };
    }
  }
  close();
  return new StepMap(ranges);
}
