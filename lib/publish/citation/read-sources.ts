import type { CslItem } from "#lib/editor/csl-item.ts";
import type { SourceFormat } from "./split-entries.ts";

/** What was found in a file of sources. */
export type ReadSources =
  | { kind: "unknown" }
  | { kind: "too-many"; limit: number }
  | {
      kind: "read";
      format: SourceFormat;
      items: CslItem[];
      /** Beginnings of the entries that could not be read. */
      unread: string[];
      /** How many entries had something that a library does not keep. */
      unkept: Partial<Record<UnkeptField, number>>;
    };

export type UnkeptField = "notes" | "files" | "keywords" | "abstracts";

/** The worker's file, for `runBounded`. */
export const readSourcesWorker = "lib/publish/citation/read-sources.worker.ts";
