import type { CitedSources } from "./cited-sources.ts";

/** A document as plain content: what ProseMirror writes as JSON, rebuilt without any trace of who typed it. `sources`
 *  stands beside the content where the text cites anything and has been read or frozen with what it cites. */
export type DocumentJson = { type: "doc"; content: NodeJson[]; sources?: CitedSources };

/** One node of a document. Text nodes carry `text` and `marks`; no other node carries marks. */
export type NodeJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  marks?: MarkJson[];
  text?: string;
};

export type MarkJson = { type: string; attrs?: Record<string, unknown> };

/** The document nobody has written in yet: one empty paragraph. */
export const emptyDocument: DocumentJson = { type: "doc", content: [{ type: "paragraph" }] };
