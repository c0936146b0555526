/** A piece of a text; `found` where it is what somebody looked for. */
export type Run = { text: string; found: boolean };

/**
 * Divides a text into what was found and what stands between, without regard to accents, case and width. The runs joined are
 * the text.
 */
export function markTerms(text: string, terms: readonly string[]): Run[] {
  const { folded, starts } = foldedWithPlaces(text);
  const found = terms.flatMap((term) => placesOf(folded, foldTerm(term)));
  const runs: Run[] = [];
  let at = 0;
  for (const [from, to] of merged(found)) {
    const [start, end] = [starts[from] ?? text.length, starts[to] ?? text.length];
    if (start > at) runs.push({ text: text.slice(at, start), found: false });
    runs.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  return at < text.length ? [...runs, { text: text.slice(at), found: false }] : runs;
}

/**
 * A piece of about `length` characters of a text, with what was found in it, from a little before the first find; the
 * beginning where nothing is found. "…" stands where text was left out.
 */
export function excerptOf(text: string, terms: readonly string[], length = 160): Run[] {
  if (text.length <= length) return markTerms(text, terms);
  const { folded, starts } = foldedWithPlaces(text);
  const places = terms.flatMap((term) => placesOf(folded, foldTerm(term)).map(([from]) => from));
  const first = places.length > 0 ? (starts[Math.min(...places)] ?? 0) : 0;
  const from = first < length / 2 ? 0 : wordStart(text, first - Math.floor(length / 4), first);
  const to = Math.min(text.length, from + length);
  const piece = `${from > 0 ? "… " : ""}${whole(text.slice(from, to))}${to < text.length ? " …" : ""}`;
  return markTerms(piece, terms);
}

/** A word as it is compared: without accents, case and width. */
export function foldTerm(term: string): string {
  return [...term.normalize("NFKC")].map(foldCharacter).join("");
}

const letters: Record<string, string> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
/** Marks belong to the letter here: が is another than か. */
const ownMarks = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function foldCharacter(character: string): string {
  const narrow = character.normalize("NFKC").toLowerCase();
  if (ownMarks.test(narrow)) return narrow;
  const bare = narrow.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return [...bare].map((letter) => letters[letter] ?? letter).join("");
}

/** The folded text, and for each of its code units (and its end) where the letter stands in the text. */
function foldedWithPlaces(text: string): { folded: string; starts: number[] } {
  const starts: number[] = [];
  let folded = "";
  let at = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    for (let unit = 0; unit < plain.length; unit++) starts.push(at);
    folded += plain;
    at += character.length;
  }
  return { folded, starts: [...starts, text.length] };
}

function placesOf(folded: string, term: string): [number, number][] {
  const places: [number, number][] = [];
  if (term === "") return places;
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
    places.push([at, at + term.length]);
  }
  return places;
}

function merged(places: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of places.toSorted(([one], [other]) => one - other)) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function wordStart(text: string, near: number, before: number): number {
  const space = text.slice(near, before).search(/\s\S/);
  return space < 0 ? near : near + space + 1;
}

/** Without half of a character at either end. */
function whole(piece: string): string {
  return piece.replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}
