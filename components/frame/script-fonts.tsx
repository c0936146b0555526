import { scriptStyles } from "#lib/base/script-fonts.ts";

/**
 * The face of a language's script, for devices that have none: a device fetches the few files with the characters of the page, and
 * only if no face of its own comes before (app/globals.css). It stands at the end of what it is for, so nothing waits for it.
 */
export function ScriptFonts({ language }: { language: string }) {
  const styles = scriptStyles(language);
  return styles && <link rel="stylesheet" href={styles} />;
}
