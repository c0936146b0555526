import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { ImportFormat, ImportRefusal } from "./types.ts";

/** What a file is, told from its first bytes and not from its name: Word, Markdown, or something else that cannot be
 *  read. Refuses: the kinds of file that are recognised and cannot be read, NotAWordFile for all others. */
export function formatOf(file: Uint8Array): Result<ImportFormat, ImportRefusal> {
  const start = String.fromCharCode(...file.subarray(0, 8));
  if (start.startsWith("PK\x03\x04")) return ok("docx");
  if (start.startsWith(oldContainer))
    return refuse({ kind: isEncrypted(file) ? "PasswordProtected" : "FileIsOldWord" });
  const known = firstBytes.find(([bytes]) => start.startsWith(bytes));
  if (known) return refuse({ kind: known[1] });
  return isText(file) ? ok("md") : refuse({ kind: "NotAWordFile" });
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
