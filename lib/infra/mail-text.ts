import { createTranslator } from "use-intl/core";
import { firstLanguage, type Language } from "#lib/base/languages.ts";
import texts from "#messages/en/mail.json" with { type: "json" };
import { type MailKind, mailEndings, type OwnEnding } from "./mail-endings.ts";
import { readMessages } from "./read-messages.ts";
import { sayEnding } from "./say-ending.ts";

/** Mails that their readers choose; every other kind is `UnchosenMail`. */
export type ChosenMail = { [K in MailKind]: (typeof mailEndings)[K] extends "chosen" ? K : never }[MailKind];
export type UnchosenMail = Exclude<MailKind, ChosenMail>;

/** What stands in a mail, or in a part of one. */
export type MailText = { subject: string; text: string };

/**
 * The subject and text of a mail that nobody can choose, or of a part of one, in plain words; a mail ends with why it is sent.
 * @param values fill its placeholders
 * @param language the reader's; null where they have not said
 */
export function mailText(
  kind: UnchosenMail,
  values: Record<string, string>,
  language: Language | null,
): MailText {
  const body = say(kind, values, language);
  const ending: OwnEnding | "part" | "own" = mailEndings[kind];
  if (ending === "part" || ending === "own") return body;
  return endedBy(body, sayEnding(ending, { language }));
}

/** Somebody who is mailed what they chose to be. `unsubscribe`: null of a mail that goes to them whatever they chose. */
export type ChosenReader = { email: string; language: Language | null; unsubscribe: string | null };

/**
 * A mail that its reader chose, for the queue: its text and its headers say how mails like it are ended.
 * @param values fill its placeholders
 */
export function chosenMail(
  { email, language, unsubscribe }: ChosenReader,
  kind: ChosenMail,
  values: Record<string, string>,
): MailText & { to: string; unsubscribe?: string } {
  const ending = unsubscribe
    ? sayEnding("chosen", { language, unsubscribe })
    : sayEnding("silence", { language });
  const text = endedBy(say(kind, values, language), ending);
  return { to: email, ...text, ...(unsubscribe ? { unsubscribe } : {}) };
}

function say(kind: MailKind, values: Record<string, string>, language: Language | null): MailText {
  const locale = language ?? firstLanguage;
  const messages = readMessages(locale, "mail", texts);
  const translate = createTranslator({ locale, messages, namespace: kind });
  return { subject: translate("subject", values), text: translate("text", values) };
}

function endedBy({ subject, text }: MailText, ending: string): MailText {
  return { subject, text: `${text}\n\n-- \n${ending}` };
}
