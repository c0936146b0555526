import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AskMailLinkForm } from "#components/account/ask-mail-link-form.tsx";
import { BackToSignIn } from "#components/account/back-to-sign-in.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { destinationOf } from "../destination-of.ts";
import { askForResetAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("doors.reset");
  return { title: t("title") };
}

/** Also for whoever is signed in, and has forgotten with what. */
export default async function AskResetPage({ searchParams }: PageProps<"/sign-in/reset">) {
  const destination = destinationOf((await searchParams).next);
  const t = await getTranslations("doors.reset");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <AskMailLinkForm action={askForResetAction} next={destination} />
      <BackToSignIn destination={destination} label={t("back")} />
    </>
  );
}
