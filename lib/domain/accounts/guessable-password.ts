// What lists of stolen passwords are full of; two of them in a row are no better than one.
const worn = [
  "password",
  "passwort",
  "motdepasse",
  "qwertyuiop",
  "qwerty",
  "azerty",
  "letmein",
  "welcome",
  "colloquy",
];
const runs = ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

/** Letters that have to be left when what is known was taken away. */
const least = 6;

/**
 * Whether a password is little more than words that everybody knows about its account, or one key after the other.
 * @param known the address, its parts, the institution's names
 */
export function isGuessablePassword(password: string, known: readonly string[]): boolean {
  const words = [...known, ...worn].map(plain).filter((word) => word.length >= 3);
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ""), plain(password));
  return new Set(rest).size < 4 || withoutRuns(rest).length < least;
}

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Takes away every stretch of four or more neighbours, forwards or backwards. */
function withoutRuns(text: string): string {
  return runs
    .flatMap((run) => [run, [...run].reverse().join("")])
    .reduce((left, run) => left.replace(stretchesOf(run), ""), text);
}

function stretchesOf(run: string): RegExp {
  const fours = Array.from({ length: run.length - 3 }, (_, at) => run.slice(at, at + 4));
  return new RegExp(`(?:${fours.join("|")})`, "g");
}
