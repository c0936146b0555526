import type { DocumentJson } from "#lib/editor/document-json.ts";

/** What became of a file: the text as a document of the schema, and what of the file is not in it. */
export type ImportedText = {
  content: DocumentJson;
  losses: Loss[];
  /** Pictures that figures of `content` show, by the place `import:<index>` in their `pictureId`. */
  pictures: ImportedPicture[];
};

/** Bytes as they stood in the file; nobody has looked into them yet. */
export type ImportedPicture = { bytes: Uint8Array };

/** Something of one kind that the text could not keep, or not as it was, and how often. */
export type Loss = { kind: LossKind; count: number };

/** In the order in which they are told. */
export const lossKinds = [
  "title",
  "contents",
  "suggestions",
  "comments",
  "structuralChanges",
  "linkedPictures",
  "unreadablePictures",
  "picturesInCells",
  "drawings",
  "formulas",
  "citations",
  "nestedTables",
  "nestedBlocks",
  "endnotes",
  "noteBlocks",
  "links",
  "underlines",
  "raisedLetters",
  "capitals",
  "colours",
  "headersAndFooters",
  /** Of a page of the web: menus, heads and feet, what stands beside the text. */
  "pageParts",
  /** Of a page of the web: films, frames and programs. */
  "embedded",
  "blocks",
] as const;
export type LossKind = (typeof lossKinds)[number];

/** Why a file was not read. The text at hand is untouched. */
export type ImportRefusal = { kind: ImportFailure };

/** Every reason why a file is not read; each has its sentence. */
export const importFailures = [
  "NotAWordFile",
  "FileIsPdf",
  "FileIsOldWord",
  "FileIsPicture",
  "PasswordProtected",
  /** Cut off, or not what it should be inside. */
  "DamagedFile",
  /** Unpacked it would be larger than any text. */
  "FileUnpacksTooLarge",
  /** More pieces of markup than any text needs, or work that does not end. */
  "FileTooIntricate",
  "FileNestedTooDeep",
  /** It declares entities or a document type, which no word processor writes. */
  "FileDeclaresEntities",
  "NothingInFile",
] as const;
export type ImportFailure = (typeof importFailures)[number];

/** What a text can be read from. */
export const importFormats = ["docx", "md", "html"] as const;
export type ImportFormat = (typeof importFormats)[number];
