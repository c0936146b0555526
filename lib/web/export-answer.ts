import "#server-only";
import { type CsvRow, csvLines, csvMark } from "#lib/base/csv.ts";
import type { Exported } from "#lib/domain/notifications/export-activity.ts";
import { log } from "#lib/infra/log.ts";

/** The forms in which what was recorded can be taken away. */
type ExportFormat = "csv" | "jsonl";

/** Whether a part of an address is one of them. */
export function isExportFormat(part: string): part is ExportFormat {
  return part === "csv" || part === "jsonl";
}

const types: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
};

/** How entries are written: what a table's columns are called, an entry as its row, and what is said of the chain below. */
export type Written<Entry> = {
  head: CsvRow;
  rowOf(entry: Entry): CsvRow;
  sealed(seal: NonNullable<Exported<Entry>["head"]>): CsvRow;
};

/** A file that is written while it is read. Its last line tells the seal that stands for all that was recorded before. */
export function exportAnswer<Entry>(
  { batches, head }: Exported<Entry>,
  { name, format, written }: { name: string; format: ExportFormat; written: Written<Entry> },
): Response {
  const lines = format === "csv" ? csvPieces({ batches, head }, written) : jsonPieces({ batches, head });
  return new Response(asStream(lines), {
    headers: {
      "content-type": types[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

async function* csvPieces<Entry>({ batches, head }: Exported<Entry>, written: Written<Entry>) {
  yield csvMark + csvLines([written.head]);
  for await (const entries of batches) yield csvLines(entries.map(written.rowOf));
  if (head) yield csvLines([written.sealed(head)]);
}

async function* jsonPieces<Entry>({ batches, head }: Exported<Entry>) {
  for await (const entries of batches) yield entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
  yield `${JSON.stringify({ seal: head })}\n`;
}

/** A file that breaks off halfway ends without its last line, and the browser calls it failed. */
function asStream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(stream) {
      try {
        const { value, done } = await pieces.next();
        if (done) stream.close();
        else stream.enqueue(encoder.encode(value));
      } catch (error) {
        log.error({ err: error }, "an export broke off");
        stream.error(error);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
