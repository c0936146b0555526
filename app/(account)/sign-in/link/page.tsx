import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskMailLinkForm } from "#components/account/ask-mail-link-form.tsx";
import { BackToSignIn } from "#components/account/back-to-sign-in.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findActor } from "#lib/web/current-actor.ts";
import { destinationOf } from "../destination-of.ts";
import { askForSignInLinkAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("doors.link");
  return { title: t("title") };
}

export default async function AskSignInLinkPage({ searchParams }: PageProps<"/sign-in/link">) {
  const destination = destinationOf((await searchParams).next);
  if (await findActor()) redirect(destination);
  const t = await getTranslations("doors.link");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <AskMailLinkForm action={askForSignInLinkAction} next={destination} />
      <BackToSignIn destination={destination} label={t("back")} />
    </>
  );
}
