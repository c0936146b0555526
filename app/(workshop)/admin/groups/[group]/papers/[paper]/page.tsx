import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { printText } from "#app/(workshop)/workspace/[group]/_print/print-text.ts";
import { ReadingCopy } from "#components/document/reading-copy.tsx";
import { GlassRooms } from "#components/glass/glass-rooms.tsx";
import { Byline } from "#components/paper/byline.tsx";
import { readBehindGlass } from "#lib/domain/break-glass/read-behind-glass.ts";
import { readTextBehindGlass } from "#lib/domain/break-glass/read-text.ts";
import { findPaper } from "#lib/domain/papers/queries.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { requireGlass } from "../../require-glass.ts";

type Props = PageProps<"/admin/groups/[group]/papers/[paper]">;

const requirePaper = cache(async (groupPart: string, paperPart: string) => {
  const { actor, group } = await requireGlass(groupPart);
  const slug = readSlug(paperPart);
  const found = await readBehindGlass(actor, group.id, async (reader) => {
    const paper = slug ? await findPaper(reader, group.id, slug) : null;
    if (!paper) return null;
    const [text, pictures] = await Promise.all([
      readTextBehindGlass(reader, paper.documentId),
      listPictures(reader, paper.documentId),
    ]);
    return { subjectId: paper.id, page: "paper", value: { paper, text, pictures } };
  });
  return found ? { ...found, group } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, paper } = await params;
  const found = await requirePaper(group, paper);
  return { title: `${found.paper.title} · ${found.group.name}` };
}

/** A paper's text, with its pictures and what it cites. */
export default async function PaperBehindGlassPage({ params }: Props) {
  const { group: groupPart, paper: paperPart } = await params;
  const { group, paper, text, pictures } = await requirePaper(groupPart, paperPart);
  const home = `/admin/groups/${group.slug}`;
  const shown = pictures.map((picture) => ({ ...picture, room: `${home}/pictures` }));
  return (
    <ReadingCopy
      title={paper.title}
      standfirst={paper.abstract}
      byline={<Byline authors={paper.authors} />}
      address={home}
      rooms={<GlassRooms address={`${home}/papers/${paper.slug}`} room="text" />}
      model={await printText({ document: text ?? emptyDocument, pictures: shown })}
    />
  );
}
