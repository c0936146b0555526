import { createTranslator } from "use-intl/core";
import { firstLanguage, type Language } from "#lib/base/languages.ts";
import texts from "#messages/en/mail.json" with { type: "json" };
import { readMessages } from "./read-messages.ts";

type MailKind = keyof typeof texts;

/**
 * The subject and text of a mail of one kind, in plain words. `values` fill its placeholders.
 * @param language the reader's; null where they have not said
 */
export function mailText(
  kind: MailKind,
  values: Record<string, string>,
  language: Language | null,
): { subject: string; text: string } {
  const locale = language ?? firstLanguage;
  const translate = createTranslator({
    locale,
    messages: readMessages(locale, "mail", texts),
    namespace: kind,
  });
  return { subject: translate("subject", values), text: translate("text", values) };
}
