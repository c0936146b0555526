import { readFileSync } from "node:fs";
import { commissions } from "#prisma/sample/commissions.ts";
import { discussions } from "#prisma/sample/discussions.ts";
import { events } from "#prisma/sample/events.ts";
import { findings } from "#prisma/sample/findings.ts";
import { groups } from "#prisma/sample/groups.ts";
import { papers } from "#prisma/sample/papers.ts";
import { people } from "#prisma/sample/people.ts";
import { publications } from "#prisma/sample/publications.ts";
import { report } from "#prisma/sample/report.ts";
import { signedReport } from "#prisma/sample/signed-report.ts";
import { topics } from "#prisma/sample/topics.ts";

const printed = [...publications, signedReport].flatMap((each) =>
  (each.findings ?? []).map((number) => `${each.group} ${number}`),
);
const isPrinted = ({ group, number }: { group: string; number: number }) =>
  printed.includes(`${group} ${number}`);
const openPapers = papers.filter(({ state }) => state !== "published");
const publishedPapers = papers.filter(({ state }) => state === "published");
const publicTexts = [...publications, ...publishedPapers, signedReport].map(({ text }) => text);

/** What the group's public page says under "Coming soon", and no other page. */
export const comingTitles = [
  report.title,
  ...commissions
    .filter(({ state }) => state !== "offered")
    .filter(({ slug }) => !publishedPapers.some(({ commission }) => commission === slug))
    .map(({ title }) => title),
].map((title) => runOfWords(title));

const closedTexts: string[] = [
  ...commissions.filter(({ state }) => state === "offered").map(({ title }) => title),
  ...openPapers.flatMap(({ title, abstract, text }) => [title, abstract, read(text)]),
  report.standfirst,
  read(report.text),
  ...commissions.map(({ brief }) => brief),
  ...discussions.flatMap(({ summary, circulatedSummary, briefing, remarks = [] }) => [
    summary ?? "",
    circulatedSummary ?? "",
    briefing ?? "",
    ...remarks.flatMap(({ body, answer = "" }) => [body, answer]),
  ]),
  ...unquotedContributions(),
  ...findings.flatMap(({ comments }) =>
    comments.flatMap(({ body, replies = [] }) => [body, ...replies.map((reply) => reply.body)]),
  ),
  ...findings
    .filter((finding) => !isPrinted(finding))
    .flatMap(({ statement, reasons, rationale, positions }) => [
      statement,
      reasons,
      rationale ?? "",
      ...positions.map(({ text }) => text ?? ""),
    ]),
];

/** Words of the sample that nobody may read without an account, a few from every text. */
export const unpublishedWords: string[] = distinct(closedTexts);

/** Single words of those texts that begin like no word the public reads: a search would find their stems. */
export const unpublishedTerms: string[] = termsBesides(publicWords());

/** Names and addresses of people whom the public does not meet: observers, administrators, anybody's mail. */
export const closedNames: string[] = [
  "Bentivegna",
  "Marchetti",
  ...people.flatMap(({ email }) => email ?? []),
];

/** Letters only, so that a word is found whatever a format makes of quotes and dashes. */
export function plain(text: string): string {
  return text
    .replaceAll(/&#?\w+;|\\u[0-9a-f]{4}|\\[nrt"]/gi, " ")
    .replaceAll(/[^\p{L}\p{N}@.]+|\.(?!\w)/gu, " ");
}

function termsBesides(shown: string): string[] {
  const words = closedTexts.join(" ").match(/(?<=\s)\p{Ll}{7,}/gu);
  return [...new Set(words)].filter((word) => !shown.includes(word.slice(0, 4)));
}

function publicWords(): string {
  const shown = [
    people,
    groups,
    events,
    publications,
    topics,
    findings.filter(isPrinted),
    discussions,
    signedReport,
  ];
  const texts = publicTexts.flatMap((text) => (text ? read(text) : []));
  return `${JSON.stringify(shown)} ${texts.join(" ")}`.toLowerCase();
}

function unquotedContributions(): string[] {
  const quoted = findings
    .filter(isPrinted)
    .flatMap(({ evidence }) => evidence)
    .filter((piece) => piece.kind === "contribution")
    .map(({ discussion, index }) => `${discussion} ${index}`);
  return discussions.flatMap(({ slug, contributions }) =>
    contributions.filter((_, index) => !quoted.includes(`${slug} ${index}`)).map(({ body }) => body),
  );
}

/** Up to three runs of words from each text, but for those that a published text has as well. */
function distinct(texts: string[]): string[] {
  const known = plain(publicTexts.flatMap((text) => (text ? read(text) : [])).join(" "));
  return texts
    .flatMap((text) => {
      const sentences = text.split(/(?<=[.?!])\s+|\n+/).filter((sentence) => sentence.split(" ").length > 7);
      return [sentences[0], sentences[Math.floor(sentences.length / 2)], sentences.at(-1)];
    })
    .flatMap((sentence) => (sentence ? [runOfWords(sentence)] : []))
    .filter((words) => words !== "" && !known.includes(words));
}

/** The longest run of up to eight words in a sentence that nothing but spaces stands between. */
function runOfWords(sentence: string): string {
  const runs = sentence.split(/[^\p{L}\p{N} ]+/u).map((run) => run.trim().split(/ +/));
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), []);
  return longest.length < 3 ? "" : longest.slice(0, 8).join(" ");
}

function read(file: string): string {
  return readFileSync(new URL(`../../prisma/sample/texts/${file}`, import.meta.url), "utf8");
}
