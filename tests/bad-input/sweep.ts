import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { inPool } from "../e2e/embargo/answers.ts";
import { linesOf } from "../entrances/cells.ts";
import { doors } from "../entrances/doors.ts";
import type { Stage } from "../entrances/stage/types.ts";
import { marker } from "./case.ts";
import { atOnce, send, type Trial } from "./trial.ts";

type Node = {
  nodeName: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  content?: Node;
};

/** Draws every page that the moderator finds, and the public's, and looks for what would run in any of them. */
export async function sweepPages(trial: Trial, stage: Stage): Promise<number> {
  const lines = linesOf(doors, stage).filter(({ expected }) => expected.moderator === 200);
  let [marked, found] = [0, 0];
  await inPool(lines, atOnce, async ({ address, said }) => {
    const answer = await send(trial, { path: address, said: `drawn after it all: ${said}` });
    if (answer?.status === 200) found += 1;
    if (!answer?.text.includes(marker)) return;
    marked += 1;
    if (!isDrawn(answer.type)) return;
    for (const place of runningIn(answer.text)) trial.troubles.push(`${said} would run ${place}`);
  });
  if (found < lines.length * 0.8)
    trial.troubles.push(`whoever tried it all finds ${found} of ${lines.length} pages at the end`);
  return marked;
}

/** Whether a browser makes a page of it. What it only keeps, a list of sources say, holds words as they were typed; no type is guessed
 *  (`nosniff`). */
const isDrawn = (type: string) => type === "" || /html|xml|svg/.test(type);

/** Whatever in a page would run what somebody typed. */
export function runningIn(html: string): string[] {
  return [...walk(parse(html) as unknown as Node)].flatMap((node) => [
    ...inAttributes(node),
    ...inScript(node),
  ]);
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])])
    yield* walk(child);
}

const leading = [
  "href",
  "src",
  "action",
  "formaction",
  "data",
  "srcdoc",
  "xlink:href",
  "content",
  "background",
];

function inAttributes({ nodeName, attrs = [] }: Node): string[] {
  return attrs
    .filter(({ value }) => value.includes(marker))
    .filter(({ name, value }) => name.startsWith("on") || (leading.includes(name) && runs(name, value)))
    .map(({ name, value }) => `<${nodeName} ${name}="${value.slice(0, 60)}">`);
}

/** Browsers leave out spaces and letters of control before they read how an address begins. */
const runs = (name: string, value: string) =>
  name === "srcdoc" || /^(javascript|vbscript|data:text)/i.test(value.replaceAll(/[\p{Cc}\s]/gu, ""));

/** The framework's own scripts carry what was typed inside their quotes; one that begins with it was typed. */
function inScript({ nodeName, childNodes = [], attrs = [] }: Node): string[] {
  if (!["script", "style"].includes(nodeName)) return [];
  if (attrs.some(({ name, value }) => name === "type" && /json/.test(value))) return [];
  const text = childNodes.map(({ value = "" }) => value).join("");
  return new RegExp(`^\\s*(/\\*.*\\*/)?\\s*(@import.*)?${marker}`).test(text)
    ? [`<${nodeName}>${text.slice(0, 60)}`]
    : [];
}

/** Mails that went to more people than one, or to whom somebody smuggled in. */
export function sweepMails(trial: Trial, dataDir: string): number {
  const outbox = join(dataDir, "outbox");
  const mails = readdirSync(outbox).filter((name) => name.endsWith(".eml"));
  for (const name of mails) {
    const head = readFileSync(join(outbox, name), "utf8").split(/\r?\n\r?\n/, 1)[0] ?? "";
    const unfolded = head.replaceAll(/\r?\n[ \t]+/g, " ");
    const recipients = [...unfolded.matchAll(/^(?:to|cc|bcc|resent-to):(.*)$/gim)].flatMap(([, list = ""]) =>
      list.replaceAll(/"(?:[^"\\]|\\.)*"/g, "").split(","),
    );
    if (recipients.length !== 1)
      trial.troubles.push(`a mail went to ${recipients.length}: ${recipients.join(" and ").slice(0, 200)}`);
  }
  return mails.length;
}
