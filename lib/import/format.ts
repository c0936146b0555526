import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { ImportFormat, ImportRefusal } from "./types.ts";

/** What a file is, told from what is in it and not from its name: Word, Markdown, a page of the web (by itself, or packed with its
 *  pictures), or something else that cannot be read. Refuses: the kinds of file that are recognised and cannot be read, NotAWordFile for all others. */
export function formatOf(file: Uint8Array): Result<ImportFormat, ImportRefusal> {
  const start = String.fromCharCode(...file.subarray(0, 8));
  if (start.startsWith("PK\x03\x04")) return ok(holdsPage(file) ? "html" : "docx");
  if (start.startsWith(oldContainer))
    return refuse({ kind: isEncrypted(file) ? "PasswordProtected" : "FileIsOldWord" });
  const known = firstBytes.find(([bytes]) => start.startsWith(bytes));
  if (known) return refuse({ kind: known[1] });
  if (isPage(file)) return ok("html");
  return isText(file) ? ok("md") : refuse({ kind: "NotAWordFile" });
}

/** What a page begins with. A text in Markdown may hold markup further down. A comment ends where it ends first, and nowhere else:
 *  otherwise many of them could be read in more ways than there is time for. */
const beginning =
  /^(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->)*<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|h[1-6]|p)[\s>]/i;

function isPage(file: Uint8Array): boolean {
  const head = file.subarray(0, 4_096);
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const signs = String.fromCharCode(...head.subarray(head[0] === 0xef ? 3 : isWide ? 2 : 0));
  return isWide ? beginning.test(signs.replaceAll("\0", "")) : !head.includes(0) && beginning.test(signs);
}

/** Names of what is in a packed file stand in it as they are. */
function holdsPage(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.includes("[Content_Types].xml") || bytes.includes("word/document.xml")) return false;
  return [".html", ".htm", ".xhtml", ".HTML", ".HTM"].some((ending) => bytes.includes(ending));
}

/** Word before 2007, and Word files with a password since. */
const oldContainer = "\xD0\xCF\x11\xE0";

const firstBytes: [string, ImportRefusal["kind"]][] = [
  ["PK", "DamagedFile"],
  ["%PDF", "FileIsPdf"],
  ["{\\rtf", "FileIsOldWord"],
  ["\x89PNG", "FileIsPicture"],
  ["\xFF\xD8\xFF", "FileIsPicture"],
  ["GIF8", "FileIsPicture"],
];

/** The container's directory names its streams in UTF-16. */
function isEncrypted(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  return bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
}

function isText(file: Uint8Array): boolean {
  if (file.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(file);
    return true;
  } catch {
    return false;
  }
}
