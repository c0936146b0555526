// Schedules a report in a running installation: `node schedule.ts` prints where it will be, and who is in its group.
import sharp from "sharp";
import { settings } from "#lib/infra/settings.ts";
import { openDatabase } from "#server/database/open.ts";
import { paperWords, words } from "./words.ts";

const database = await openDatabase(settings());
process.env.DATABASE_URL = database.url;
const { db, closeDb } = await import("#lib/infra/db.ts");
const { updateOf } = await import("#lib/domain/documents/crdt-text.ts");
const { freezeDocument } = await import("#lib/domain/documents/freeze-document.ts");
const { addPicture } = await import("#lib/domain/pictures/add-picture.ts");
const { requestRelease } = await import("#lib/domain/releases/request-release.ts");
const { aGroup, aPaper, aReport, inDays, now, signedOff, someone } = await import("#tests/world/world.ts");

const group = await aGroup();
const moderator = await someone(group, "moderator");
const people = {
  observer: await someone(group, "observer"),
  // A moderator too, of another group.
  outsider: await someone(await aGroup(), "moderator"),
};
const { id: reportId, documentId } = await aReport(group);
const { title, standfirst } = words;
const { id: pictureId, widths } = await draw();
await write();
// Its group tells nobody that it is coming.
await db.report.update({ where: { id: reportId }, data: { title, standfirst, hiddenFromPublic: true } });
const signed = await signedOff(moderator, reportId);
if (!signed.ok) throw new Error(signed.refusal.kind);
const releaseId = await schedule("report", reportId);
await schedule("paper", await finishPaper());
const picture = `/pictures/${pictureId}/${widths[0]}.webp`;
console.log(
  JSON.stringify({
    group,
    moderator,
    people,
    picture,
    pictureId,
    releaseId,
    databaseUrl: database.url,
  }),
);
await closeDb();
await database.stop();

async function schedule(subject: "report" | "paper", subjectId: string): Promise<string> {
  const asked = { ...now, when: "later", releaseAt: inDays(3), subject, subjectId } as const;
  const requested = await requestRelease(moderator, asked);
  if (!requested.ok) throw new Error(requested.refusal.kind);
  return requested.value.id;
}

/** A paper of the group that is ready, by somebody whom nobody knows of yet. */
async function finishPaper(): Promise<string> {
  const { title, slug, text, author, authorSlug } = paperWords;
  const { id, documentId } = await aPaper(group, { state: "ready", text });
  const create = { name: author, slug: authorSlug };
  const person = { connectOrCreate: { where: { slug: authorSlug }, create } };
  await db.paper.update({
    where: { id },
    data: { title, slug, authors: { create: { person, rank: 1 } } },
  });
  await db.$transaction((tx) => freezeDocument(tx, { documentId, name: "Final", createdById: null }));
  return id;
}

async function draw() {
  const drawing = { create: { width: 600, height: 300, channels: 3, background: "#553311" } } as const;
  const bytes = await sharp(drawing).png().toBuffer();
  const added = await addPicture(moderator, { documentId, bytes });
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value;
}

async function write(): Promise<void> {
  const text = (said: string) => ({ type: "text", text: said });
  const caption = { type: "caption", content: [text(words.caption)] };
  const figure = { type: "figure", attrs: { pictureId, alt: words.caption }, content: [caption] };
  const content = [{ type: "paragraph", content: [text(words.text)] }, figure];
  const data = new Uint8Array(updateOf({ type: "doc", content }));
  await db.documentUpdate.deleteMany({ where: { documentId } });
  await db.documentUpdate.create({ data: { documentId, data }, select: { id: true } });
}
