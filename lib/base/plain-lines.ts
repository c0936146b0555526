// What turns the direction of a line, or joins letters unseen, can make a line read as another one.
const unseen = /[\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** A text somebody typed, for a mail that is plain: lines of what can be read, an empty one at most between two. */
export function plainLines(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, "")
    .replace(unseen, "")
    .replace(/[ \u00A0]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same as mails show what somebody said: no line of it can pass for one of ours. */
export function quoted(text: string): string {
  return plainLines(text)
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}
