import { createTranslator } from "use-intl/core";
import { firstLanguage, type Language } from "#lib/base/languages.ts";
import { endingLink } from "#lib/domain/mail-settings/mail-ending.ts";
import { readMessages } from "#lib/infra/read-messages.ts";
import { sayEnding } from "#lib/infra/say-ending.ts";
import { settings } from "#lib/infra/settings.ts";
import group from "#messages/en/group.json" with { type: "json" };
import notifications from "#messages/en/notifications.json" with { type: "json" };
import type { Letter, LetterLine, LetterThing } from "./letters.ts";

/** What nobody reads to its end does not go into a mail; the page has all of it. */
const mostThings = 40;

/**
 * A mail that tells somebody what happened, in their language: findings and questions by number alone, links, and how to end it.
 * @param token of the link that ends mails like this
 */
export function mailOf(letter: Letter, token: string) {
  const say = sayIn(letter.to.language);
  const isDigest = letter.ends === "digest";
  const [first] = letter.groups;
  const things = letter.groups.reduce((sum, { things }) => sum + things.length, 0);
  const subject = isDigest
    ? say("digestSubject", { groups: letter.groups.length, group: first?.name ?? "" })
    : say(things > 1 ? "atOnceSubjectMany" : "atOnceSubject", {
        ...{ kind: letter.ends, group: first?.name ?? "", count: String(things) },
        thing: first?.things[0] ? thingOf(say, first.things[0]) : "",
      });
  const unsubscribe = `${endingLink(token)}/end`;
  const ending = sayEnding("chosen", { language: letter.to.language, unsubscribe, isDigest });
  const intro = say(isDigest ? "digestIntro" : "atOnceIntro", {
    name: letter.to.name,
    group: first?.name ?? "",
  });
  return {
    to: letter.to.email,
    subject,
    text: `${[intro, ...bodyOf(letter, say)].join("\n\n")}\n\n-- \n${ending}`,
    unsubscribe,
  };
}

type Say = ReturnType<typeof sayIn>;

function sayIn(language: Language | null) {
  const locale = language ?? firstLanguage;
  const messages = readMessages(locale, "notifications", notifications);
  const translate = createTranslator({ locale, messages, namespace: "mail" });
  const sentences: Record<string, string> = readMessages(locale, "group", group).activity.kind;
  const say = (key: Parameters<typeof translate>[0], values: Record<string, string | number>) =>
    translate(key, values as never);
  return Object.assign(say, {
    /** A fact that a later release recorded has no sentence here. */
    sentence: (kind: string) => sentences[kind] ?? sentences.other ?? "",
  });
}

/** By group, each under its name where there are several; then what was left out. */
function bodyOf({ ends, groups }: Letter, say: Say): string[] {
  const named = ends === "digest";
  const parts = groups.map(({ name, things }) => ({
    heading: named ? [`${name}\n${"-".repeat(Math.min(60, [...name].length))}`] : [],
    things,
  }));
  let left = mostThings;
  const shown = parts.flatMap(({ heading, things }) => {
    const taken = things.slice(0, left);
    left -= taken.length;
    return taken.length > 0 ? [...heading, ...taken.map((thing) => textOf(say, thing))] : [];
  });
  const more = groups.reduce((sum, { things }) => sum + things.length, 0) - (mostThings - left);
  return more > 0 ? [...shown, say("more", { count: more, link: pageAddress() })] : shown;
}

function textOf(say: Say, thing: LetterThing): string {
  const lines = thing.lines.map((line) => `  ${lineOf(say, line)}`);
  return [thingOf(say, thing), ...lines, `  ${settings().appUrl}${thing.subject.path}`].join("\n");
}

function thingOf(say: Say, { subject: { inMail } }: LetterThing): string {
  return say("thing", { ...inMail, number: String(inMail.number) });
}

function lineOf(say: Say, { kind, by, times }: LetterLine): string {
  return say("line", { sentence: say.sentence(kind), times, named: by ? "yes" : "no", by: by ?? "" });
}

const pageAddress = () => `${settings().appUrl}/workspace/notifications`;
