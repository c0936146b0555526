import { zipSync } from "fflate";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { newBlockId } from "#lib/editor/block-id.ts";
import { fitted } from "../fitted.ts";
import { newLossCount } from "../losses.ts";
import type { ImportedPicture, ImportedText, ImportRefusal } from "../types.ts";
import { buildBlocks } from "./blocks.ts";
import { newChanges } from "./changes.ts";
import { readEntries } from "./entries.ts";
import { newFacts } from "./facts.ts";
import { listPlacesOf } from "./list-places.ts";
import { noteReader } from "./notes.ts";
import { type Preparing, prepareText } from "./prepare.ts";
import type { Reading } from "./reading.ts";
import { nameHeadings } from "./styles.ts";
import { readTree, type WordDocument, type WordPicture } from "./tree.ts";
import { unpackWord, type WordParts } from "./unpack.ts";
import { everyElement, parseXml, writeXml, type XmlElement, XmlRefused } from "./xml.ts";

/** Reads a Word file (.docx) as a document of our schema. Word's tracked changes become suggestions in the names that
 *  Word has for their authors; what cannot be kept is counted. Nothing is fetched, and no part of the file reaches the
 *  library that reads it but as we wrote it again.
 *  To be run in a bounded worker: a large file takes seconds and some hundred megabytes.
 *  Refuses: every ImportRefusal. Throws: where the file is no Word file inside. */
export async function readWord(file: Uint8Array): Promise<Result<ImportedText, ImportRefusal>> {
  const parts = unpackWord(file);
  if (!parts.ok) return parts;
  try {
    return await readParts(parts.value);
  } catch (error) {
    if (error instanceof XmlRefused) return refuse({ kind: error.kind });
    throw error;
  }
}

async function readParts(parts: WordParts): Promise<Result<ImportedText, ImportRefusal>> {
  const markup = parseMarkup(parts);
  if (![...markup.values()].some(({ name }) => name === "w:document"))
    return refuse({ kind: "NotAWordFile" });
  const preparing = prepare(markup);
  const tree = await readTree(packed(parts, markup));
  const pictures: WordPicture[] = [];
  const reading = readingOf(tree, preparing, pictures);
  const blocks = buildBlocks(readEntries(tree.children, reading), reading);
  preparing.losses.add("comments", tree.comments.length);
  const kept = await readPictures(pictures);
  const { content, isEmpty } = fitted(blocks, { pictures: kept, losses: preparing.losses });
  if (isEmpty) return refuse({ kind: "NothingInFile" });
  if (JSON.stringify(content).length > mostSigns) return refuse({ kind: "FileTooIntricate" });
  return ok({
    content,
    losses: preparing.losses.list(),
    pictures: kept.map((picture) => picture ?? { bytes: new Uint8Array() }),
  });
}

/** As much as a text may be as JSON, in UTF-16 units: ten times the longest one. A table of a hundred cells in a file can
 *  be a million here, and a name that is written once stands at every suggestion. */
const mostSigns = 20_000_000;

/** A text of 50,000 words with all that Word writes around them takes a third of this. */
const budget = { elements: 300_000, paragraphs: 30_000, depth: 120 };

/** The markup that says something of the text, by the name of its part; themes, settings and fonts do not. */
function parseMarkup(parts: WordParts): Map<string, XmlElement> {
  const left = { ...budget };
  const decoder = new TextDecoder();
  const read = [...parts].filter(([name]) => isRead.test(name) && !isSilent.test(name));
  return new Map(read.map(([name, bytes]) => [name, parseXml(decoder.decode(bytes), left)]));
}

const isRead = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?[\w.-]+\.(xml|rels))$/i;
const isSilent = /^word\/(_rels\/)?(settings|webSettings|fontTable|people|comments\w+)\.xml/i;

/** Parts go by what they are, not by their names: Word calls them as it likes. */
function prepare(markup: Map<string, XmlElement>): Preparing {
  const parts = [...markup.values()];
  const losses = newLossCount();
  const numbering = parts.find(({ name }) => name === "w:numbering");
  const preparing: Preparing = { facts: newFacts(), losses, listPlaces: listPlacesOf(numbering) };
  for (const part of parts) {
    if (/^w:(document|footnotes|endnotes)$/.test(part.name)) prepareText(part, preparing);
    if (part.name === "w:styles") nameHeadings(part);
    if (/^w:(hdr|ftr)$/.test(part.name) && saysSomething(part)) losses.add("headersAndFooters");
  }
  return preparing;
}

function saysSomething(part: XmlElement): boolean {
  return [...everyElement(part)].some(
    ({ name, children }) => name === "w:t" && children.join("").trim() !== "",
  );
}

function packed(parts: WordParts, markup: Map<string, XmlElement>): Uint8Array {
  const encoder = new TextEncoder();
  const media = [...parts].filter(([name]) => /^word\/media\//i.test(name));
  const written = [...markup].map(([name, part]) => [name, encoder.encode(writeXml(part))] as const);
  return zipSync(Object.fromEntries([...media, ...written]), { level: 0 });
}

function readingOf(tree: WordDocument, { facts, losses }: Preparing, pictures: WordPicture[]): Reading {
  const reading: Reading = {
    facts,
    losses,
    changes: newChanges(newBlockId),
    newId: newBlockId,
    note: noteReader(tree, () => reading),
    keep: (picture) => `import:${pictures.push(picture) - 1}`,
    counted: new Map(),
    begun: new Set(),
  };
  return reading;
}

/** As much as all pictures of a text together may weigh here. */
const mostPictureBytes = 100_000_000;

/** @returns null in the place of a picture that is not in the file, or one too many */
async function readPictures(pictures: WordPicture[]): Promise<(ImportedPicture | null)[]> {
  const read: (ImportedPicture | null)[] = [];
  let left = mostPictureBytes;
  for (const picture of pictures) {
    const bytes = left > 0 ? await bytesOf(picture) : null;
    left -= bytes?.length ?? 0;
    read.push(bytes && { bytes });
  }
  return read;
}

async function bytesOf(picture: WordPicture): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await picture.readAsBuffer());
  } catch {
    return null;
  }
}
