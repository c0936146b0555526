import type { MarkJson } from "#lib/editor/document-json.ts";
import type { LossCount } from "../losses.ts";
import type { PackedParts } from "../unpack.ts";
import type { PageNotes } from "./notes.ts";
import type { HtmlElement } from "./tree.ts";

/** What one pass over a page needs at hand. */
export type Reading = {
  losses: LossCount;
  notes: PageNotes;
  /** Elements that blocks stand in, however they are called. */
  holders: ReadonlySet<HtmlElement>;
  /** The title's element, which is left out. */
  title: HtmlElement | null;
  /** Files beside the page. */
  beside: PackedParts;
  /** Pictures found so far. */
  pictures: Uint8Array[];
  newId(): string;
};

/** Where in a page something stands: what is around it gives its words a form. */
export type Place = { reading: Reading; marks: MarkJson[]; href: string | null; inNote: boolean };
