import { parse } from "parse5";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { newBlockId } from "#lib/editor/block-id.ts";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { fitted } from "../fitted.ts";
import { newLossCount } from "../losses.ts";
import type { ImportedText, ImportRefusal } from "../types.ts";
import { readBlocks } from "./blocks.ts";
import { contentOf } from "./content.ts";
import { decodePage } from "./decode.ts";
import { findNotes } from "./notes.ts";
import { pageFilesOf } from "./page-files.ts";
import type { Reading } from "./reading.ts";
import { holdersIn } from "./tags.ts";
import { everyNode, type HtmlDocument } from "./tree.ts";

/**
 * Reads a page of the web (.html), or one packed with its pictures (.zip), as a document of our schema. Nothing in it is run and
 * nothing is fetched: only words and their form are taken over, and what has none here is counted.
 * To be run in a bounded worker. Refuses: FileTooIntricate, FileNestedTooDeep, NothingInFile, DamagedFile, FileUnpacksTooLarge.
 */
export function readHtml(file: Uint8Array): Result<ImportedText, ImportRefusal> {
  const files = pageFilesOf(file);
  if (!files.ok) return files;
  const { page: bytes, beside } = files.value;
  const page = parse(decodePage(bytes));
  const refused = boundsOf(page);
  if (refused) return refuse({ kind: refused });
  const losses = newLossCount();
  const notes = findNotes(page);
  const { root, title, left } = contentOf(page);
  losses.add("pageParts", left);
  const pictures: Uint8Array[] = [];
  const holders = holdersIn(page);
  const reading: Reading = { losses, notes, holders, title, beside, pictures, newId: newBlockId };
  const blocks = readBlocks(root.childNodes, { reading, marks: [], href: null, inNote: false });
  const kept = pictures.map((each) => ({ bytes: each }));
  const { content, isEmpty } = fitted(withoutEmptyEnd(blocks), { pictures: kept, losses });
  if (isEmpty) return refuse({ kind: "NothingInFile" });
  if (JSON.stringify(content).length > mostSigns) return refuse({ kind: "FileTooIntricate" });
  return ok({ content, losses: losses.list(), pictures: kept });
}

const most = { nodes: 300_000, depth: 150 };
/** As much as a text may be as JSON, in UTF-16 units. */
const mostSigns = 20_000_000;

function boundsOf(page: HtmlDocument): "FileTooIntricate" | "FileNestedTooDeep" | null {
  let nodes = 0;
  for (const { depth } of everyNode(page)) {
    nodes += 1;
    if (depth > most.depth) return "FileNestedTooDeep";
    if (nodes > most.nodes) return "FileTooIntricate";
  }
  return null;
}

/** The line and the heading over notes that stand in the text now. */
function withoutEmptyEnd(blocks: NodeJson[]): NodeJson[] {
  const last = blocks.at(-1);
  const isRule = last?.type === "horizontalRule";
  const isHeading = last?.type === "heading";
  return isRule || isHeading ? withoutEmptyEnd(blocks.slice(0, -1)) : blocks;
}
