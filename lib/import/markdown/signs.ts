/** What a text says with signs that the Markdown reader does not know travels through it as one character that nobody
 *  writes, the place in a list, and another such character; between dollar signs, because what stands beside a star
 *  decides whether it is one of emphasis. */
export type Signs = { hide(sign: Sign): string; read(text: string): (string | Sign)[] };

export type Sign =
  /** `raw` is how it was written: inside code it stays that. */
  | { kind: "formula"; latex: string; display: boolean; raw: string }
  | { kind: "break"; raw: string }
  | { kind: "picture"; pictureId: string; alt: string; credit: string; raw: string };

const opening = "\uE0A2";
const closing = "\uE0A3";
const hidden = new RegExp(`\\$${opening}(\\d+)${closing}\\$`);

/** An empty list of signs, for one text. */
export function newSigns(): Signs {
  const signs: Sign[] = [];
  return {
    hide: (sign) => `$${opening}${signs.push(sign) - 1}${closing}$`,
    read: (text) =>
      text
        .split(hidden)
        .map((piece, index) => (index % 2 === 0 ? piece : signs[Number(piece)]))
        .filter((piece): piece is string | Sign => piece !== undefined && piece !== ""),
  };
}

/** A Markdown text with its formulas, forced breaks and pictures of ours hidden. Code stays as it is. */
export function hideSigns(markdown: string, signs: Signs): string {
  return markdown
    .replaceAll(opening, "")
    .replaceAll(closing, "")
    .replace(signOrCode, (raw, ...groups) => {
      const {
        large,
        small,
        picture,
        alt = "",
        credit = "",
      } = groups.at(-1) as Record<string, string | undefined>;
      if (large !== undefined)
        return signs.hide({ kind: "formula", latex: large.trim(), display: true, raw });
      if (small !== undefined) return signs.hide({ kind: "formula", latex: small, display: false, raw });
      if (picture !== undefined)
        return signs.hide({
          kind: "picture",
          pictureId: picture,
          alt: unescaped(alt),
          credit: unescaped(credit),
          raw,
        });
      return /^<br\s*\/?>$/.test(raw) ? signs.hide({ kind: "break", raw }) : raw;
    });
}

// Dollar signs as Pandoc reads them: none with a space inside its edge, none before a figure, none that is escaped.
const signOrCode = new RegExp(
  [
    /\\[\s\S]/,
    /^(?:```|~~~)[\s\S]*?^(?:```|~~~)/,
    /(?<!`)(?<ticks>`+)(?!`)[^\n]*?[^`\n]\k<ticks>(?!`)/,
    /\$\$(?<large>[^$]{1,5000}?)\$\$/,
    /\$(?<small>[^\s$](?:[^$\n]{0,2000}[^\s$\\])?)\$(?!\d)/,
    /!\[(?<alt>(?:\\.|[^[\]\n\\])*)\]\((?:https?:\/\/[^\s/)]+)?\/pictures\/(?<picture>[0-9a-f-]{36})\/\d+\.webp(?: "(?<credit>(?:\\.|[^"\n\\])*)")?\)/,
    /<br\s*\/?>/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gm",
);

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
