/** Enough of a contribution to tell it from the others. */
export function startOf(body: string): string {
  const words = [...body.replaceAll(/\s+/g, " ")];
  return words.length > longest ? `${words.slice(0, longest).join("").trimEnd()}…` : words.join("");
}

const longest = 40;
