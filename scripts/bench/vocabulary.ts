/** Made words of which few are frequent and most are rare, as in every language; the same in every run. */
export type Vocabulary = {
  /** Of the most frequent fifty. */
  common(index: number): string;
  /** Of those that stand in a few texts only. */
  rare(index: number): string;
  sentence(length: number): string;
  name(index: number): string;
  japanese(index: number): string;
  korean(index: number): string;
};

const size = 12_000;
const syllables =
  "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru pla ste tri".split(" ");
const ends = ["n", "r", "st", "l", "m", "nce", "ty", "d"];
const han = [
  ..."海底安全保障国際協力防衛政策経済日本韓国同盟外交技術産業情報通信航空宇宙環境資源法律条約会議報告",
];
const hangul = [
  ..."한국일본안보정책해저경제동맹외교기술산업정보통신항공우주환경자원법률조약회의보고협력방위국제",
];

let state = 20261122;

/** @returns the next number of the row, from 0 up to 1 */
export function nextRandom(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

export function makeVocabulary(): Vocabulary {
  const words = [...new Set(Array.from({ length: size * 2 }, (_, index) => wordOf(index)))].slice(0, size);
  const at = (place: number) => words[place % words.length] ?? "word";
  return {
    common: (index) => at(index % 50),
    rare: (index) => at(words.length / 2 + index * 13),
    sentence: (length) =>
      Array.from({ length }, () => at(Math.floor(words.length * nextRandom() ** 4))).join(" "),
    name: (index) => `${capital(at(4000 + index))} ${capital(at(4000 + index * 3))}`,
    japanese: (index) => runOf(han, index, 30),
    korean: (index) => runOf(hangul, index, 30),
  };
}

function wordOf(index: number): string {
  const length = 2 + (index % 3);
  const middle = Array.from({ length }, () => syllables[Math.floor(nextRandom() * syllables.length)]);
  return `${middle.join("")}${ends[index % ends.length]}`;
}

function runOf(letters: readonly string[], index: number, length: number): string {
  return Array.from(
    { length },
    (_, place) => letters[(index * 7 + place * (1 + (index % 11))) % letters.length],
  ).join("");
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
