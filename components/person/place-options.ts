import type { Option } from "#components/ui/select.tsx";
import { countries } from "#lib/base/countries.ts";
import { scriptLanguages } from "#lib/domain/people/schema.ts";

/** Every country by its name in the reader's language, in the order of that language. */
export function countryOptions(locale: string): Option[] {
  return named(countries, "region", locale);
}

/** Languages of names in a script of their own, the same way. */
export function languageOptions(locale: string): Option[] {
  return named(scriptLanguages, "language", locale);
}

function named(codes: readonly string[], type: "region" | "language", locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type });
  const inOrder = new Intl.Collator(locale);
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => inOrder.compare(a.label, b.label));
}
