import type { GlassReader } from "#lib/base/actor.ts";
import { findPictureForm } from "#lib/domain/pictures/queries.ts";
import { db } from "#lib/infra/db.ts";
import type { AskedForm, ServedImage } from "#lib/infra/images/types.ts";
import { textsBehindGlass } from "./policy.ts";
import type { GlassReading } from "./read-behind-glass.ts";

/** A picture of a paper or of the report, recorded as what it stands in; null where there is none behind this glass. */
export async function readPictureBehindGlass(
  reader: GlassReader,
  pictureId: string,
  asked: AskedForm,
): Promise<GlassReading<ServedImage> | null> {
  const owner = { select: { id: true } } as const;
  const picture = await db.picture.findFirst({
    where: { id: pictureId, document: textsBehindGlass(reader) },
    select: { document: { select: { paper: owner, report: owner } } },
  });
  const { paper, report } = picture?.document ?? {};
  const subjectId = (paper ?? report)?.id;
  const value = subjectId ? await findPictureForm(reader, pictureId, asked) : null;
  return subjectId && value ? { subjectId, page: paper ? "paper" : "report", value } : null;
}
