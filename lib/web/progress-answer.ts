import "#server-only";
import { type FileProgress, fileProgressType } from "#lib/base/file-progress.ts";
import type { Refusal, Result } from "#lib/base/result.ts";
import { log } from "#lib/infra/log.ts";
import { refusalText } from "./refusal-text.ts";

/** A file that takes its time. */
export type MadeFile = {
  name: string;
  /** Its media type. */
  type: string;
  /** How many rows it will have. */
  of: number;
  /** @param onRows hears how many rows are written, now and then */
  write(onRows: (rows: number) => void): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>>;
};

/** Whether whoever asks for a file reads how far it is as well. */
export function wantsProgress(request: Request): boolean {
  return request.headers.get("accept") === fileProgressType;
}

/** A file as it is being made, as lib/base/file-progress.ts describes it. */
export function progressAnswer({ name, type, of, write }: MadeFile): Response {
  const encoder = new TextEncoder();
  let isRead = true;
  const body = new ReadableStream<Uint8Array>({
    async start(stream) {
      const say = (line: FileProgress) =>
        isRead && stream.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      say({ rows: 0, of });
      try {
        const file = await write((rows) => say({ rows, of }));
        if (!file.ok) say({ failed: await refusalText(file.refusal) });
        else {
          say({ name, type, sizeBytes: file.value.byteLength });
          if (isRead) stream.enqueue(file.value);
        }
      } catch (error) {
        log.error({ err: error }, "a file could not be made");
        say({ failed: "" });
      }
      if (isRead) stream.close();
    },
    cancel() {
      isRead = false;
    },
  });
  return new Response(body, {
    headers: {
      "content-type": fileProgressType,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
