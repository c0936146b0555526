import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskSenseCheckForm } from "#components/sense-check/ask-sense-check-form.tsx";
import { SenseCheckPromise } from "#components/sense-check/sense-check-promise.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireGroup } from "#lib/web/require-group.ts";
import { askSenseCheckAction } from "./actions.ts";

type Props = PageProps<"/workspace/[group]/findings/sense-checks/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("sense.new");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function AskSenseCheckPage({ params, searchParams }: Props) {
  const { group } = await requireGroup((await params).group);
  if (!group.may.moderate) forbidden();
  const { finding } = await searchParams;
  const about = typeof finding === "string" && /^[1-9]\d{0,5}$/.test(finding) ? Number(finding) : null;
  const t = await getTranslations("sense.new");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <div className="grid grid-cols-1 gap-8">
        <AskSenseCheckForm action={askSenseCheckAction} groupId={group.id} finding={about} />
        <SenseCheckPromise />
      </div>
    </>
  );
}
