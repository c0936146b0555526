import { cleanText } from "../clean-text.ts";

const longest = 300;

/** The beginning of a text in one line, as search engines and link previews show it: at most 300 characters. */
export function summaryOf(text: string): string | undefined {
  const letters = [...cleanText(text).trim().replaceAll(/\s+/g, " ")];
  if (letters.length <= longest) return letters.join("") || undefined;
  const cut = letters.slice(0, longest - 1).join("");
  // Languages without spaces are cut where it comes.
  return `${cut.replace(/(?<=.{200})\s+\S*$/u, "")}…`;
}
