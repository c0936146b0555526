import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TitledSection } from "#components/group/titled-section.tsx";
import { TermChecking } from "#components/term/term-checking.tsx";
import { TermForm } from "#components/term/term-form.tsx";
import { TermsList } from "#components/term/terms-list.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readPrintedTexts } from "#lib/domain/publications/read-printed-texts.ts";
import { checkTerms, firstIssues } from "#lib/domain/terms/check-terms.ts";
import { listCheckableTexts } from "#lib/domain/terms/list-checkable-texts.ts";
import { listTerms, mayWithTerms } from "#lib/domain/terms/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { removeTermAction, saveTermAction } from "./actions.ts";

type Props = PageProps<"/workspace/[group]/terms">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("terms");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function TermsPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const may = mayWithTerms(actor, group);
  if (!may.read) forbidden();
  const [terms, texts, t] = await Promise.all([
    listTerms(actor, group.id),
    listCheckableTexts(actor, group.id),
    getTranslations("terms"),
  ]);
  const asked = (await searchParams).text;
  const text = texts.find(({ id }) => id === asked) ?? texts[0] ?? null;
  const printed = text && (await readPrintedTexts(actor, group.id, text));
  const check = printed && firstIssues(checkTerms(printed, terms));
  const actions = may.change ? { save: saveTermAction, remove: removeTermAction } : null;
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("means")} />
      <div className="grid grid-cols-1 gap-10">
        <TermsList {...{ terms, actions }} groupId={group.id} counts={check?.byTerm ?? null} />
        {actions && (
          <TitledSection id="choose" title={t("choose")}>
            <TermForm groupId={group.id} term={null} action={actions.save} />
          </TitledSection>
        )}
        {terms.length > 0 && text && check && (
          <TermChecking {...{ texts, text, check }} address={`/workspace/${group.slug}`} />
        )}
      </div>
    </>
  );
}
