import type { CitationStyle } from "#lib/editor/cited-sources.ts";
import type { CslItem } from "#lib/editor/csl-item.ts";

/** Whose sources: a group's, or one text's of that group. */
export type Library = { groupId: string; documentId: string | null };

/** A library as an actor finds it. `name` is the group's or the text's; `address` is where its list is, and `room` where
 *  the text or the group is. */
export type LibraryView = Library & {
  name: string;
  groupSlug: string;
  room: string;
  address: string;
  may: Record<LibraryVerb, boolean>;
};

/** What can be done with a library. */
export const libraryVerbs = ["read", "change"] as const;
export type LibraryVerb = (typeof libraryVerbs)[number];

export type SourceView = {
  id: string;
  csl: CslItem;
  /** Authors, title and year in a line. */
  label: string;
  changedAt: Date;
};

/** What a writer needs of a source to cite it. `removed`: no longer in the library, but a text may cite it. */
export type CitableSource = {
  id: string;
  label: string;
  csl: Pick<CslItem, "type" | "title" | "author" | "editor" | "interviewer" | "translator" | "issued">;
  /** In the text's own library, not in the group's. */
  own: boolean;
  removed: boolean;
};

/** What somebody who writes in a text can cite, and how it will be printed. */
export type Citable = { style: CitationStyle; sources: CitableSource[] };

/** A file's sources, read and not yet taken. */
export type SourceImportView = {
  id: string;
  fileName: string;
  library: LibraryView;
  sources: ReadSource[];
  /** Beginnings of the entries that could not be read. */
  unread: string[];
  unkept: Partial<Record<"notes" | "files" | "keywords" | "abstracts", number>>;
};

/** `twin`: where the same source is already. Null: nowhere. */
export type ReadSource = { csl: CslItem; label: string; twin: "library" | "file" | null };

/** More than a library holds. `count`: what it may hold. */
export type LibraryFull = { kind: "LibraryFull"; count: number };

/** As many sources as a library may hold; as many, and as large, as a file may be that brings some. */
export const maxSources = 5_000;
export const maxReadSources = 2_000;
export const maxSourceFileBytes = 4_000_000;
