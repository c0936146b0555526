import * as Y from "yjs";
import { fragmentName } from "#lib/domain/documents/crdt-text.ts";
import { SuggestionGuard } from "#server/collab/suggestion-guard.ts";
import { distribution, type Figure, single } from "./figures.ts";
import { revisedText } from "./revised-text.ts";
import { roomText } from "./room-text.ts";

const keys = 500;
const words = 50_000;

/** What it costs the server to look at each key of somebody who may only suggest. */
export async function measureSuggesting(): Promise<Figure[]> {
  const content = await roomText({ words, notes: 400, threads: [] });
  const live = new Y.Doc();
  Y.applyUpdate(live, revisedText(content));
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(live));
  const guard = new SuggestionGuard(live);
  const [first, ...others] = Array.from({ length: keys }, (_, key) => timed(guard, live, keyOf(page, key)));
  return [
    single(first ?? 0, { what: "first key of somebody who may only suggest", unit: "ms" }),
    distribution(others, { what: "· each further key, in 50,000 words", unit: "ms" }),
  ];
}

function timed(guard: SuggestionGuard, live: Y.Doc, update: Uint8Array): number {
  const startedAt = performance.now();
  if (!guard.allows(update, "me")) throw new Error("A suggestion was refused");
  const took = performance.now() - startedAt;
  Y.applyUpdate(live, update);
  return took;
}

/** What the page sends for one suggested letter, here and there in the text. */
function keyOf(page: Y.Doc, key: number): Uint8Array {
  const before = Y.encodeStateVector(page);
  const blocks = page.getXmlFragment(fragmentName).toArray() as Y.XmlElement[];
  const paragraphs = blocks.filter(({ nodeName }) => nodeName === "paragraph");
  const text = (paragraphs[Math.floor(key / 20) * 7] as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(text.length, "x", { insertion: { id: "s", author: "me", at: "2026-11-23T09:00:00Z" } });
  return Y.encodeStateAsUpdate(page, before);
}
