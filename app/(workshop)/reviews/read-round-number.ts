/** Which round a page's address asks for; null: the newest. */
export function readRoundNumber(asked: string | string[] | undefined): number | null {
  return typeof asked === "string" && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null;
}
