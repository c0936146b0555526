import { sessionCookieName } from "#lib/base/session-cookie.ts";
import { updateOf } from "#lib/domain/documents/crdt-text.ts";
import type { PictureView } from "#lib/domain/pictures/types.ts";
import { waiveCheck } from "#lib/domain/readiness/waive-check.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";
import { aFinding, aGroup, aPaper, aReport, signedOff, someone } from "#tests/world/world.ts";
import { drawing } from "./drawing.ts";
import { roomText } from "./room-text.ts";

/** About forty printed pages. */
export const reportSize = { words: 16_000, notes: 120, figures: 20, findings: 30 };

type Someone = Awaited<ReturnType<typeof someone>>;

/** A report that may be published, and somebody who writes a paper of the same group. */
export type LongReport = {
  id: string;
  group: { slug: string };
  moderator: Someone;
  writer: Someone;
  /** The text that is typed in, as long as the report. */
  typedId: string;
};

/** Has a long report signed off in a group of its own.
 *  @param url of the product, which takes the pictures
 *  Throws: Error when it may not be published after all */
export async function makeLongReport(url: string): Promise<LongReport> {
  const group = await aGroup();
  const [moderator, writer] = [await someone(group, "moderator"), await someone(group)];
  const report = await aReport(group);
  const findings = await calledFindings(group, moderator);
  const pictures = await sendPictures(url, { documentId: report.documentId, token: moderator.token });
  const text = await roomText({ ...reportSize, threads: [] });
  await write(report.documentId, spread(text, [...findings, ...pictures]));
  const signed = await signedOff(moderator, report.id);
  if (!signed.ok) throw new Error(signed.refusal.kind);
  await waiveWhatCanBe(moderator, report.id);
  const paper = await aPaper(group, { authors: [writer] });
  await write(paper.documentId, text);
  return { id: report.id, group, moderator, writer, typedId: paper.documentId };
}

async function calledFindings(group: { id: string }, moderator: Someone): Promise<NodeJson[]> {
  const blocks: NodeJson[] = [];
  for (let count = 0; count < reportSize.findings; count++) {
    const { id: findingId } = await aFinding(group, moderator, "agreed");
    const version = await db.findingVersion.findFirstOrThrow({ where: { findingId }, select: { id: true } });
    const call = { findingId, findingVersionId: version.id, calledById: moderator.personId };
    await db.consensusCall.create({ data: { ...call, outcome: "agreed" }, select: { id: true } });
    blocks.push({ type: "findingBlock", attrs: { findingId } });
  }
  return blocks;
}

async function sendPictures(url: string, to: { documentId: string; token: string }): Promise<NodeJson[]> {
  const figures: NodeJson[] = [];
  for (let number = 1; number <= reportSize.figures; number++) {
    const response = await fetch(`${url}/pictures?text=${to.documentId}`, {
      method: "POST",
      headers: {
        origin: url,
        "content-type": "application/octet-stream",
        cookie: `${sessionCookieName(false)}=${to.token}`,
      },
      body: await drawing(),
    });
    if (!response.ok) throw new Error(`A picture was not taken: ${response.status}`);
    const { id: pictureId } = (await response.json()) as PictureView;
    const caption = { type: "caption", content: [{ type: "text", text: `What was measured, ${number}` }] };
    figures.push({ type: "figure", attrs: { pictureId, alt: `Diagram ${number}` }, content: [caption] });
  }
  return figures;
}

/** Things between the blocks of a text, at equal distances. */
function spread({ content }: DocumentJson, things: readonly NodeJson[]): DocumentJson {
  const every = Math.floor(content.length / things.length);
  const plain = content.filter(({ type }) => type !== "figure" && !type.endsWith("Block"));
  return {
    type: "doc",
    content: [
      ...plain.flatMap((block, at) => {
        const thing = at % every === 0 ? things[at / every] : undefined;
        return thing ? [block, thing] : [block];
      }),
      ...things.slice(Math.ceil(plain.length / every)),
    ],
  };
}

async function write(documentId: string, text: DocumentJson): Promise<void> {
  const data = new Uint8Array(updateOf(text));
  await db.documentUpdate.deleteMany({ where: { documentId } });
  await db.documentUpdate.create({ data: { documentId, data }, select: { id: true } });
}

/** The sample's texts cite and link what this group does not have. */
async function waiveWhatCanBe(moderator: Someone, reportId: string): Promise<void> {
  for (const check of ["links", "footnotes", "sources", "terms", "metadata"] as const)
    await waiveCheck(moderator, { reportId, check, reason: "What is measured is how long it takes." });
}
