import { bibtexOf } from "./bibtex.ts";
import { cslJsonOf } from "./csl-json.ts";
import type { KeyedItem } from "./keyed-item.ts";
import { risOf } from "./ris.ts";

/** A kind of file that reference managers read: its media type, the ending of its name, and how it is written. */
type ReferenceFile = { type: string; extension: string; write: (items: KeyedItem[]) => string };

/** The files sources and citations can be taken along as, by the word that stands for each in an address. */
export const referenceFiles: ReadonlyMap<string, ReferenceFile> = new Map([
  ["bib", { type: "application/x-bibtex", extension: "bib", write: bibtexOf }],
  ["ris", { type: "application/x-research-info-systems", extension: "ris", write: risOf }],
  ["csl", { type: "application/vnd.citationstyles.csl+json", extension: "json", write: cslJsonOf }],
]);
