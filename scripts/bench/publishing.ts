import { setTimeout as sleep } from "node:timers/promises";
import { releaseFormats } from "#lib/domain/releases/types.ts";
import { db } from "#lib/infra/db.ts";
import type { Bench } from "./bench.ts";
import { bodySize } from "./body-size.ts";
import { distribution, type Figure, single } from "./figures.ts";
import { type LongReport, makeLongReport, reportSize } from "./long-report.ts";
import { sendForm } from "./send-form.ts";
import { withTrial } from "./trial.ts";
import { openTypist } from "./typist.ts";

const rounds = 3;
const quietMs = 10_000;
const patienceMs = 120_000;

/** A report of forty pages from the moderator's button until everybody can read and download it, while somebody of the group types
 *  in a text as long; and how long their letters wait, then and otherwise. */
export const benchPublishing: Bench = (note) =>
  withTrial(async ({ url }) => {
    const quiet: number[] = [];
    const during: number[] = [];
    const seconds: number[] = [];
    const asking: number[] = [];
    let sizes: Figure[] = [];
    for (let round = 1; round <= rounds; round++) {
      const { words, notes, figures, findings } = reportSize;
      note(`${words} words, ${notes} notes, ${figures} figures, ${findings} findings: ${round} of ${rounds}`);
      const report = await makeLongReport(url);
      const typist = await openTypist(url, { ...report.writer, name: "" }, report.typedId);
      await typist.during(() => sleep(2_000)); // the first letters compile code
      quiet.push(...(await typist.during(() => sleep(quietMs))));
      const startedAt = performance.now();
      during.push(
        ...(await typist.during(async () => {
          asking.push(await publish(url, report));
          sizes = await untilPublic(url, report);
          seconds.push((performance.now() - startedAt) / 1000);
        })),
      );
      typist.leave();
    }
    return [
      distribution(seconds, { what: "from the button to page and files", unit: "s", target: "< 20" }),
      distribution(asking, { what: "· until the button answers", unit: "ms" }),
      ...sizes,
      distribution(quiet, { what: "a letter acknowledged, otherwise", unit: "ms" }),
      distribution(during, { what: "· while it is published", unit: "ms" }),
      single(Math.max(...quiet), { what: "· the longest, otherwise", unit: "ms" }),
      single(Math.max(...during), { what: "· the longest, while it is published", unit: "ms" }),
    ];
  });

function publish(url: string, { id, group, moderator }: LongReport): Promise<number> {
  return sendForm({
    address: `${url}/workspace/${group.slug}/report/publish`,
    token: moderator.token,
    having: "subjectId",
    fields: { subject: "report", subjectId: id, when: "now", releaseAt: "", timeZone: "UTC" },
  });
}

/** Waits until the page and every download are there. @returns what they weigh */
async function untilPublic(url: string, { id }: LongReport): Promise<Figure[]> {
  const slug = await publishedSlug(id);
  const base = `${url}/publications/${slug}`;
  const figures = [
    single((await bodySize(base, "br")) / 1000, { what: "· its page, compressed", unit: "kB" }),
  ];
  for (const format of [...releaseFormats, "bib"]) {
    const sizeBytes = await bodySize(`${base}/download/${format}`, "identity");
    figures.push(single(sizeBytes / 1000, { what: `· as ${format}`, unit: "kB" }));
  }
  return figures;
}

async function publishedSlug(reportId: string): Promise<string> {
  for (const until = performance.now() + patienceMs; performance.now() < until; await sleep(50)) {
    const where = { publication: { reportId } };
    const edition = await db.edition.findFirst({
      where,
      select: { publication: { select: { slug: true } } },
    });
    if (edition) return edition.publication.slug;
  }
  throw new Error("The report was never published");
}
