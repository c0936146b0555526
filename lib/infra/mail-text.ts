import { createTranslator } from "use-intl/core";
import texts from "#messages/en/mail.json" with { type: "json" };

type MailKind = keyof typeof texts;

/** The subject and text of a mail of one kind, in plain words. `values` fill its placeholders. */
export function mailText(kind: MailKind, values: Record<string, string>): { subject: string; text: string } {
  const translate = createTranslator({ locale: "en", messages: texts, namespace: kind });
  return { subject: translate("subject", values), text: translate("text", values) };
}
