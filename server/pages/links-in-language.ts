import { addressIn } from "#lib/base/language-address.ts";
import { firstLanguage, type Language } from "#lib/base/languages.ts";

/** Lets every link and form of a page lead on in its language. React writes attributes escaped, so a tag has no ">" within. */
export function linksInLanguage(html: string, language: Language): string {
  if (language === firstLanguage) return html;
  return html.replace(
    /(<(?:a|form)\b[^>]*?\s(?:href|action)=")([^"]*)"/g,
    (_link, before: string, address: string) => `${before}${addressIn(language, address)}"`,
  );
}
