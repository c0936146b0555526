import { createTranslator } from "use-intl/core";
import { addressIn } from "#lib/base/language-address.ts";
import { firstLanguage, type Language } from "#lib/base/languages.ts";
import endings from "#messages/en/mail-endings.json" with { type: "json" };
import { readMessages } from "./read-messages.ts";
import { settings } from "./settings.ts";

type Reader = {
  /** Null where they have not said. */
  language: Language | null;
  /** Where one request ends mails like this; needed of those that were chosen. */
  unsubscribe?: string;
  /** Whether it ends digests. */
  isDigest?: boolean;
};

/** The last words of a mail: where it can be ended, or why it is sent. */
export function sayEnding(
  ending: keyof typeof endings,
  { language, unsubscribe = "", isDigest = false }: Reader,
): string {
  const locale = language ?? firstLanguage;
  const { appUrl } = settings();
  const translate = createTranslator({ locale, messages: readMessages(locale, "mail-endings", endings) });
  return translate(ending, {
    what: isDigest ? "digest" : "kind",
    page: `${appUrl}/workspace/notifications`,
    settings: `${appUrl}/account/notifications`,
    end: unsubscribe && pageOf(unsubscribe, locale),
  });
}

/** For people, the page above that address, where a button does it: whatever opens links ends nothing. */
function pageOf(unsubscribe: string, language: Language): string {
  const { origin, pathname } = new URL(unsubscribe);
  return origin + addressIn(language, pathname.replace(/\/end$/, ""));
}
