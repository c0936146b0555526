import { citedSourceIds } from "#lib/editor/cited-source-ids.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { checkedHref } from "#lib/editor/web-address.ts";
import { blockAnchor } from "#lib/publish/anchors.ts";
import { blockIdOf } from "#lib/publish/block-id.ts";
import type { Finding } from "./rules.ts";
import type { Gap } from "./types.ts";

/** What a text says by itself, without asking anybody. Nothing is fetched. Pure.
 *  @param surroundings `appUrl` of this site, without a slash at the end: what its workshop shows, the public cannot open; `room`
 *    of the text: `report`, or `papers/` and its slug */
export function textGaps(document: DocumentJson, { appUrl, room }: Surroundings): Finding[] {
  const pieces = piecesOf(document);
  return [linksOf(pieces, { appUrl, room }), footnotesOf(pieces, room), sourcesOf(document, room)];
}

type Surroundings = { appUrl: string; room: string };

/** A node of a line, and where it stands. */
type Piece = { node: NodeJson; blockId: string; words: string };

/** Everything that stands in lines, in order; what stands in a note, after the note. */
function piecesOf({ content }: DocumentJson): Piece[] {
  const pieces: Piece[] = [];
  for (const node of content) collect(node, { blockId: "", words: "" }, pieces);
  return pieces;
}

function collect(node: NodeJson, within: Omit<Piece, "node">, pieces: Piece[]): void {
  const blockId = blockIdOf(node);
  const here = blockId === null ? within : { blockId, words: wordsOf(node) };
  if (node.type === "text" || node.type === "footnote") pieces.push({ node, ...here });
  for (const child of node.content ?? []) collect(child, here, pieces);
}

const excerptLength = 80;

function wordsOf(node: NodeJson): string {
  const words = textIn(node).replace(/\s+/g, " ").trim();
  return words.length > excerptLength ? `${words.slice(0, excerptLength).toWellFormed()}…` : words;
}

function textIn(node: NodeJson): string {
  return (node.text ?? "") + (node.content ?? []).map(textIn).join("");
}

function linksOf(pieces: readonly Piece[], { appUrl, room }: Surroundings): Finding {
  const links = new Map(
    pieces.flatMap(({ node, ...place }) =>
      (node.marks ?? [])
        .filter(({ type }) => type === "link")
        .map(({ attrs }) => [String(attrs?.href ?? ""), place] as const),
    ),
  );
  const gaps = [...links].flatMap(([href, { blockId }]): Gap[] => {
    const says = linkGap(href, appUrl);
    return says
      ? [{ subject: href.slice(0, 2_000), says, values: { address: href }, path: readAt(blockId, room) }]
      : [];
  });
  return { kind: "links", total: links.size, gaps };
}

function linkGap(href: string, appUrl: string): "badLink" | "closedLink" | null {
  const address = checkedHref(href);
  if (!address) return "badLink";
  return address === `${appUrl}/workspace` || address.startsWith(`${appUrl}/workspace/`)
    ? "closedLink"
    : null;
}

function footnotesOf(pieces: readonly Piece[], room: string): Finding {
  const notes = pieces.filter(({ node }) => node.type === "footnote");
  const gaps = notes.flatMap(({ node, blockId, words }, index): Gap[] =>
    isEmpty(node)
      ? [
          {
            subject: `${blockId}/${index}`,
            says: "emptyNote",
            values: { words },
            path: readAt(blockId, room),
          },
        ]
      : [],
  );
  return { kind: "footnotes", total: notes.length, gaps };
}

/** A citation or a formula says something. */
function isEmpty(note: NodeJson): boolean {
  return (note.content ?? []).every(({ type, text }) => type === "text" && (text ?? "").trim() === "");
}

function sourcesOf(document: DocumentJson, room: string): Finding {
  const cited = citedSourceIds(document);
  const known = new Set(Object.keys(document.sources?.items ?? {}));
  const missing = cited.filter((id) => !known.has(id));
  const gaps = missing.map((id) => ({
    subject: id,
    says: "missingSource",
    values: {},
    path: `${room}/sources`,
  }));
  return { kind: "sources", total: cited.length, gaps };
}

/** Where a block is read, within the group's workspace; the whole text for none.
 *  @param room of the text: `report`, or `papers/` and its slug */
export function readAt(blockId: string, room: string): string {
  return blockId ? `${room}/read#${blockAnchor(blockId)}` : `${room}/read`;
}
