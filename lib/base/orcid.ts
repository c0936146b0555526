/**
 * An ORCID iD in its one spelling, "0000-0002-1825-0097"; its address may stand around it.
 * @returns null for what is none: the last character checks the others (ISO 7064, MOD 11-2)
 */
export function orcidOf(text: string): string | null {
  const bare = text.trim().replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, "");
  const signs = bare.replace(/[-\s]/g, "").toUpperCase();
  if (!/^\d{15}[\dX]$/.test(signs) || signs.at(-1) !== checkOf(signs.slice(0, 15))) return null;
  return signs.match(/.{4}/g)?.join("-") ?? null;
}

function checkOf(digits: string): string {
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const rest = (12 - (total % 11)) % 11;
  return rest === 10 ? "X" : String(rest);
}
