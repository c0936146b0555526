import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RuleNotice } from "#components/discussion/rule-notice.tsx";
import { NoteTaker } from "#components/notes/note-taker.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { requireDiscussion } from "../require-discussion.ts";

type Props = PageProps<"/workspace/[group]/discussions/[discussion]/notes">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, discussion: at } = await params;
  const { group, discussion } = await requireDiscussion(slug, at);
  const t = await getTranslations("notes");
  return { title: `${t("title")} · ${discussion.title} · ${group.name}` };
}

export default async function NotesPage({ params }: Props) {
  const { group: slug, discussion: at } = await params;
  const { actor, group, discussion } = await requireDiscussion(slug, at);
  const { rule, may } = discussion;
  if (rule === "off_the_record") notFound();
  const t = await getTranslations("notes");
  const address = `/workspace/${group.slug}/discussions/${discussion.slug}`;
  const mayName = rule === "on_the_record" && may.arrange;
  const people = mayName ? (await listMembers(actor, group.id)).map(({ person }) => person) : [];
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: discussion.title }]} />
      <PageHeading title={t("title")} standfirst={t(`lead.${rule}`)} />
      <div className="grid grid-cols-1 gap-8">
        <RuleNotice rule={rule} />
        {may.contribute ? (
          <>
            <noscript>
              <p>
                {t("noScript")} <Link href={address}>{discussion.title}</Link>
              </p>
            </noscript>
            <NoteTaker
              address={`${address}/notes/line`}
              accountId={actor.accountId}
              {...{ discussion, people }}
            />
          </>
        ) : (
          <EmptyState title={t("closed")}>
            <Link className="link" href={address}>
              {discussion.title}
            </Link>
          </EmptyState>
        )}
      </div>
    </>
  );
}
