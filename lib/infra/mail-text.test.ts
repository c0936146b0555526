import { describe, expect, it } from "vitest";
import { languages } from "#lib/base/languages.ts";
import texts from "#messages/en/mail.json" with { type: "json" };
import { type MailKind, mailEndings } from "./mail-endings.ts";
import { type ChosenMail, chosenMail, mailText, type UnchosenMail } from "./mail-text.ts";
import { settings } from "./settings.ts";

const kinds = Object.keys(mailEndings) as MailKind[];
const chosen = kinds.filter((kind) => mailEndings[kind] === "chosen") as ChosenMail[];
const always = kinds.filter((kind) => ["account", "invited", "moderators"].includes(mailEndings[kind]));

/** A word for each placeholder there is in a mail. */
const valuesOf = (kind: MailKind) =>
  Object.fromEntries(
    [...`${texts[kind].subject}${texts[kind].text}`.matchAll(/\{(\w+)/g)].map(([, name]) => [name, "1"]),
  );

const endOf = (text: string) => text.slice(text.lastIndexOf("\n-- \n"));

describe("a mail that its reader chose", () => {
  const unsubscribe = `${settings().appUrl}/notifications/secret/end`;

  it.each(languages)("ends with where it is chosen, and ended, in %s", (language) => {
    for (const kind of chosen) {
      const mail = chosenMail({ email: "e@f.example", language, unsubscribe }, kind, valuesOf(kind));
      expect(mail).toMatchObject({ to: "e@f.example", unsubscribe });
      const end = endOf(mail.text);
      expect(end).toContain(`${settings().appUrl}/account/notifications`);
      const page = `${language === "en" ? "" : `/${language}`}/notifications/secret`;
      expect(end).toMatch(new RegExp(`${page}$`));
    }
  });

  it("that goes to everybody says why, and what can be chosen, and has no header to end it", () => {
    const reader = { email: "e@f.example", language: null, unsubscribe: null };
    const mail = chosenMail(reader, "lastCallOpened", valuesOf("lastCallOpened"));
    expect(endOf(mail.text)).toMatch(/silence is taken as consent.*\n.*\/account\/notifications$/);
    expect(mail).not.toHaveProperty("unsubscribe");
  });
});

it.each(languages)("a mail that cannot be ended says why it is sent, in %s", (language) => {
  const ends = always.map((kind) => endOf(mailText(kind as UnchosenMail, valuesOf(kind), language).text));
  expect(new Set(ends).size).toBe(3);
  for (const end of ends) expect(end.length).toBeGreaterThan(25);
});

it("a piece of a mail has no end, and mails of readers outside say theirs themselves", () => {
  const own = kinds.filter((kind) => mailEndings[kind] === "own" || mailEndings[kind] === "part");
  for (const kind of own)
    expect(mailText(kind as UnchosenMail, valuesOf(kind), null).text).not.toContain("-- ");
});
