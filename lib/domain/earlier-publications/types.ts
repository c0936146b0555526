import type { ImportState } from "#lib/domain/imports/types.ts";
import type { PersonCard } from "#lib/domain/people/types.ts";
import type { PublicationType } from "#lib/domain/publications/schema.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { ImportFormat, Loss } from "#lib/import/types.ts";

/** Somebody as the publication names them. */
export type AuthorLine = { name: string; affiliation: string };

/** What is said of a publication from before this portal. */
export type EarlierDescription = {
  type: PublicationType;
  title: string;
  standfirst: string;
  series: { name: string; number: string } | null;
  /** The day of its first publication, "2011-05-03". */
  publishedOn: string;
  /** BCP 47. */
  language: string;
  authors: AuthorLine[];
  /** Who is printed as author where that is no person; may be empty. */
  corporateAuthor: string;
  /** Slugs of topics that are known. */
  topics: string[];
  /** Names of others, as typed. */
  newTopics: string;
  originalUrl: string | null;
  /** Without what stands before it in an address: "10.1234/abc". */
  doi: string | null;
};

/** An earlier publication among those of its group. */
export type EarlierCard = Pick<EarlierDescription, "title" | "type" | "publishedOn"> & {
  id: string;
  /** Null: it is being prepared. */
  broughtInAt: Date | null;
  /** Slug of its publication; null while it is being prepared. */
  publication: string | null;
};

/** The text that was read from a file, as it will be printed. */
export type EarlierText = {
  importId: string;
  fileName: string;
  format: ImportFormat;
  content: DocumentJson;
  /** What of the file is not in it. */
  losses: Loss[];
};

/** An earlier publication in the hands of a moderator. */
export type EarlierView = EarlierDescription &
  Pick<EarlierCard, "id" | "broughtInAt" | "publication"> & {
    documentId: string;
    revision: number;
    /** Null: no file was read yet. */
    text: EarlierText | null;
    /** The last file, where it did not become the text: it is being read, or could not be. */
    file: { importId: string; fileName: string; state: ImportState } | null;
    /** For each author, the people here who are called the same. */
    namesakes: PersonCard[][];
    /** Whether somebody else has to bring it in, since the actor said what it is. */
    needsAnother: boolean;
  };
