/** Two lines of words at most; what does not fit ends in an ellipsis. Wide characters count twice. */
export function linesOf(text: string, lineLength = 31): string[] {
  const lines = [""];
  for (const part of text.split(/(?<=\s)|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u)) {
    const last = lines.length - 1;
    if (lines[last] && widthOf(lines[last] + part.trimEnd()) > lineLength) lines.push(part);
    else lines[last] += part;
  }
  const [first = "", second, ...rest] = lines.map((line) => clipped(line.trim(), lineLength));
  if (second === undefined) return [first];
  return [first, rest.length > 0 ? clipped(`${second}…`, lineLength) : second];
}

/** One line of words at most. */
export function clipped(line: string, lineLength: number): string {
  if (widthOf(line) <= lineLength) return line;
  let short = line.replace(/…$/, "");
  while (widthOf(short) > lineLength - 1) short = [...short].slice(0, -1).join("");
  return `${short.trimEnd()}…`;
}

/** In letters; wide characters count twice. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (width, sign) => width + (/[\u1100-\u{1FFFF}]/u.test(sign) && !/[‐-⁯]/u.test(sign) ? 2 : 1),
    0,
  );
}
