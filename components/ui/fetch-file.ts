import { type FileProgress, fileProgressType } from "#lib/base/file-progress.ts";

/** How fetching a file ended. `message`: why, where the server said so; empty otherwise. */
export type FileOutcome = { kind: "came"; file: File } | { kind: "failed"; message: string };

/** Fetches a file that is made as it is asked for.
 *  @param onRows hears how many rows are written of how many */
export async function fetchFile(
  href: string,
  onRows: (rows: number, of: number) => void,
): Promise<FileOutcome> {
  try {
    const answer = await fetch(href, { cache: "no-store", headers: { accept: fileProgressType } });
    if (!answer.ok || !answer.body) return { kind: "failed", message: "" };
    return await readProgress(answer.body.getReader(), onRows);
  } catch {
    return { kind: "failed", message: "" };
  }
}

const lineEnd = 10;

/** Lines up to the one that names the file, then its bytes. */
async function readProgress(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  onRows: (rows: number, of: number) => void,
): Promise<FileOutcome> {
  let rest = new Uint8Array(0);
  for (;;) {
    const end = rest.indexOf(lineEnd);
    if (end < 0) {
      const { value, done } = await reader.read();
      if (done) return { kind: "failed", message: "" };
      rest = joined(rest, value);
      continue;
    }
    const said = JSON.parse(new TextDecoder().decode(rest.subarray(0, end))) as FileProgress;
    rest = rest.slice(end + 1);
    if ("failed" in said) return { kind: "failed", message: said.failed };
    if ("rows" in said) onRows(said.rows, said.of);
    else return readBytes(reader, rest, said);
  }
}

async function readBytes(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  first: Uint8Array<ArrayBuffer>,
  { name, type, sizeBytes }: Extract<FileProgress, { name: string }>,
): Promise<FileOutcome> {
  const pieces = [first];
  let { length } = first;
  while (length < sizeBytes) {
    const { value, done } = await reader.read();
    if (done) return { kind: "failed", message: "" };
    pieces.push(value);
    length += value.length;
  }
  return { kind: "came", file: new File(pieces, name, { type }) };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
