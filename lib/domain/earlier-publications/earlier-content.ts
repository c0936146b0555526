import { utcDay } from "#lib/base/utc-day.ts";
import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";
import { printPictures } from "#lib/domain/publications/print-pictures.ts";
import { withoutSuggestions } from "#lib/editor/plain-content.ts";
import type { Loss } from "#lib/import/types.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { EarlierDescription, EarlierText } from "./types.ts";

type Material = {
  description: EarlierDescription;
  text: EarlierText;
  authors: EditionMatter["authors"];
  now: Date;
};

/** What the edition of an earlier publication prints: no findings, no sign-off and no process, for none is recorded here; and
 *  where it comes from. Suggestions of a Word file are not part of what was published. */
export async function earlierContent(
  tx: Tx,
  { documentId, group }: { documentId: string; group: { slug: string; name: string } },
  { description, text, authors, now }: Material,
): Promise<EditionMatter> {
  const { type, series, title, standfirst, language, publishedOn, originalUrl, doi } = description;
  const document = withoutSuggestions(text.content);
  return {
    ...{ format: 1, type, series, title, standfirst, language, authors },
    corporateAuthor: authors.length > 0 ? "" : description.corporateAuthor || (await institutionName(tx)),
    group: { slug: group.slug, name: group.name },
    ...{ members: [], findings: [], papers: [] },
    document,
    pictures: await printPictures(tx, documentId, document),
    earlier: {
      ...{ publishedOn, url: originalUrl, doi },
      broughtInOn: utcDay(now),
      from: text.format,
      changed: text.losses.filter(isLoss).reduce((sum, { count }) => sum + count, 0),
    },
  };
}

/** What stands above or beside the text of a page is no part of it, and is not missed. */
function isLoss({ kind }: Loss): boolean {
  return kind !== "title" && kind !== "contents" && kind !== "pageParts";
}

async function institutionName(tx: Tx): Promise<string> {
  const row = await tx.institution.findFirst({ select: { name: true } });
  return row?.name ?? "";
}
