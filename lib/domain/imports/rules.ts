/** What a file may weigh that becomes text, in bytes. */
export const maxImportBytes = 50_000_000;

/** Longer than any file system allows. */
const longestFileName = 200;

/** A file's name as it is shown: without folders and what cannot be printed. */
export function shownFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return (
    last
      .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "")
      .trim()
      .slice(0, longestFileName) || "file"
  );
}
