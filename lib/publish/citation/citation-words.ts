/** A piece of a citation as it is printed. */
export type CitedPiece = { text: string; italic: boolean };

export function plain(text: string): CitedPiece {
  return { text, italic: false };
}

export function endsItself(text: string): boolean {
  return /[.?!…]$/.test(text);
}

export function withStop(text: string): string {
  return endsItself(text) ? text : `${text}.`;
}

const endings = { one: "st", two: "nd", few: "rd", many: "th", other: "th", zero: "th" };

/** "2nd" */
export function ordinal(number: number): string {
  return `${number}${endings[new Intl.PluralRules("en", { type: "ordinal" }).select(number)]}`;
}
