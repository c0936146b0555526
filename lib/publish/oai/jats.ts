import { type Child, markup } from "../xml/element.ts";
import type { OaiFormat } from "./types.ts";

/** JATS, archiving set. */
export const jats: OaiFormat = {
  prefix: "jats",
  schema: "https://jats.nlm.nih.gov/archiving/1.3/xsd/JATS-archivearticle1-3.xsd",
  namespace: "https://jats.nlm.nih.gov/ns/archiving/1.3/",
};

/**
 * A JATS file of ours (`writeJats`) as it stands in a record: without what heads a file, and in the namespace of its set. A file has
 * none, and in a record it would take the protocol's.
 * Throws: for what is no such file.
 */
export function jatsInRecord(file: string): Child {
  const start = file.search(/<article[ >]/);
  if (start < 0) throw new Error("A file that is no JATS");
  const article = file.slice(start).trimEnd();
  return markup(article.replace("<article", `<article xmlns="${jats.namespace}"`));
}
