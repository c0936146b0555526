/** What a page says of its own characters stands within this. */
const headBytes = 2_048;

/** The bytes of a page as characters: by its byte order mark, as UTF-8 where it is that, and otherwise as the page says;
 *  pages that say nothing are older than UTF-8. */
export function decodePage(file: Uint8Array): string {
  const marked = byMark(file);
  if (marked) return new TextDecoder(marked).decode(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return decoderFor(declared(file)).decode(file);
  }
}

function byMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}

function declared(file: Uint8Array): string {
  const head = String.fromCharCode(...file.subarray(0, headBytes));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? "windows-1252";
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder("windows-1252");
  }
}
