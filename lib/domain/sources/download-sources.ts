import type { SignedInActor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { recordDownload } from "#lib/domain/texts/record-download.ts";
import { db } from "#lib/infra/db.ts";
import { listSources } from "./queries.ts";
import type { Library, SourceView } from "./types.ts";

const kind = "SourcesDownloaded";

/** A whole library, to be taken away as a file, which is recorded. The caller has found the library for this actor.
 *  @param format its name in `referenceFiles` */
export async function downloadSources(
  actor: SignedInActor,
  { groupId, documentId }: Library,
  format: string,
): Promise<SourceView[]> {
  const sources = await listSources(actor, { groupId, documentId });
  const detail = { format, count: sources.length };
  if (documentId) await recordDownload(actor, { kind, documentId, detail });
  else await recordFact(db, actor, { kind, groupId, subjectId: groupId, detail });
  return sources;
}
