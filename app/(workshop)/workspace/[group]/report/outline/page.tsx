import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TitledSection } from "#components/group/titled-section.tsx";
import { InsertSectionForm } from "#components/report/outline/insert-section-form.tsx";
import { OrphanedChapters } from "#components/report/outline/orphaned-chapters.tsx";
import { OutlineDesk } from "#components/report/outline/outline-desk.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { listChapterAuthors } from "#lib/domain/reports/list-chapter-authors.ts";
import { listSections } from "#lib/domain/reports/outline.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { requireReport } from "../require-report.ts";
import {
  arrangeSectionAction,
  insertSectionAction,
  renameSectionAction,
  setChapterAuthorsAction,
} from "./actions.ts";

type Props = PageProps<"/workspace/[group]/report/outline">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireReport((await params).group);
  const t = await getTranslations("assembly.outline");
  return { title: `${t("title")} · ${group.name}` };
}

const actions = {
  arrange: arrangeSectionAction,
  rename: renameSectionAction,
  authors: setChapterAuthorsAction,
};

export default async function OutlinePage({ params }: Props) {
  const { actor, group, report, address } = await requireReport((await params).group);
  const [text, chapters, members, t] = await Promise.all([
    readText(actor, report.documentId),
    listChapterAuthors(actor, report.id),
    listMembers(actor, group.id),
    getTranslations("assembly.outline"),
  ]);
  const sections = listSections(text?.document ?? emptyDocument);
  const there = new Set(sections.map(({ blockId }) => blockId));
  const orphans = [...chapters].flatMap(([blockId, authors]) =>
    there.has(blockId) ? [] : [{ blockId, authors }],
  );
  const people = members.map(({ person: { id, name } }) => ({ personId: id, name }));
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: report.title }]} />
      <PageHeading title={t("title")} standfirst={t("means")} />
      <div className="grid grid-cols-1 gap-10">
        <OrphanedChapters
          {...{ orphans }}
          reportId={report.id}
          action={report.may.edit ? actions.authors : null}
        />
        <OutlineDesk
          {...{ sections, people }}
          authors={Object.fromEntries(chapters)}
          reportId={report.id}
          actions={report.may.edit ? actions : null}
          reading={`${address}/read`}
        />
        {report.may.edit && (
          <TitledSection id="insert" title={t("insert.title")}>
            <InsertSectionForm {...{ sections }} reportId={report.id} action={insertSectionAction} />
          </TitledSection>
        )}
      </div>
    </>
  );
}
