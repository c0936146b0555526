import mammoth from "mammoth";

/** What mammoth reads a Word file as, before it would write HTML; only what is asked of it here. */
export type WordNode =
  | WordParagraph
  | WordRun
  | WordTable
  | WordPicture
  | { type: "hyperlink"; href?: string; children: WordNode[] }
  | { type: "text"; value: string }
  | { type: "tab" }
  | { type: "checkbox"; checked: boolean }
  | { type: "break"; breakType: "line" | "page" | "column" }
  | { type: "noteReference"; noteType: "footnote" | "endnote"; noteId: string }
  | { type: "commentReference" }
  | { type: "bookmarkStart"; name?: string };

export type WordParagraph = {
  type: "paragraph";
  styleName: string | null;
  styleId: string | null;
  numbering: { isOrdered: boolean; level: string } | null;
  children: WordNode[];
};

export type WordRun = {
  type: "run";
  styleName: string | null;
  isBold: boolean;
  isItalic: boolean;
  isStrikethrough: boolean;
  isUnderline: boolean;
  isAllCaps: boolean;
  isSmallCaps: boolean;
  verticalAlignment: "baseline" | "superscript" | "subscript";
  highlight: string | null;
  children: WordNode[];
};

export type WordTable = { type: "table"; children: WordRow[] };
export type WordRow = { type: "tableRow"; isHeader: boolean; children: WordCell[] };
export type WordCell = { type: "tableCell"; colSpan: number; rowSpan: number; children: WordNode[] };
export type WordPicture = { type: "image"; altText?: string; readAsBuffer(): Promise<Uint8Array> };

export type WordDocument = {
  children: WordNode[];
  comments: unknown[];
  notes: { resolve(reference: { noteType: string; noteId: string }): { body: WordNode[] } | null };
};

/** Reads a Word file. The file has been checked and written again by us, so that no hostile byte comes here.
 *  Throws: where a part is not what it should be. */
export async function readTree(file: Uint8Array): Promise<WordDocument> {
  let read: WordDocument | undefined;
  await mammoth.convertToHtml(
    { buffer: Buffer.from(file) },
    {
      externalFileAccess: false,
      transformDocument: (document: WordDocument) => {
        read = document;
        // Nobody reads the HTML that would be made of it.
        return { ...document, children: [] };
      },
    },
  );
  if (!read) throw new Error("Nothing was read");
  return read;
}
