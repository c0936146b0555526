/** The main language of a tag (BCP 47): "fr" of "fr-CA". "en" for what names none: a private tag, or no tag at all. */
export function mainLanguage(tag: string): string {
  return /^[a-z]{2,3}(?=-|$)/i.exec(tag)?.[0].toLowerCase() ?? "en";
}

/** A tag as dates and numbers are written by it; "en" for what is none. */
export function writtenTag(tag: string): string {
  return tagOrNull(tag) ?? "en";
}

/** A tag as it may stand in a file (BCP 47); null for what is none, which would make the file a wrong one. */
export function tagOrNull(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

const fromRightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

/** How a text in this language runs, where that is not how the interface does: "rtl", or undefined. */
export function directionOf(tag: string): "rtl" | undefined {
  return fromRightToLeft.has(mainLanguage(tag)) ? "rtl" : undefined;
}
