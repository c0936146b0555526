/** Texts of the interface by key, as a file of messages holds them. */
export type Texts = { [key: string]: string | Texts };

/** The English texts with those of another language in their place; what is not said in it stays English. */
export function inPlaceOf<T extends Texts>(english: T, said: Texts): T {
  const entries = Object.entries(english).map(([key, text]) => {
    const other = said[key];
    if (typeof text === "string") return [key, typeof other === "string" ? other : text];
    return [key, inPlaceOf(text, typeof other === "object" ? other : {})];
  });
  return Object.fromEntries(entries);
}
