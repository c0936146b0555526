import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { findMailEnding } from "#lib/domain/mail-settings/queries.ts";
import { endMailsAction } from "../actions.ts";

type Props = PageProps<"/notifications/[token]">;

const findEnding = cache((token: string) => (token.length <= 100 ? findMailEnding(token) : null));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("notifications.ending");
  const title = t((await findEnding((await params).token)) ? "title" : "gone");
  // The address holds the secret: no other site is told it. (With "no-referrer" the form would come from nowhere.)
  return { title, referrer: "same-origin", robots: { index: false } };
}

/** Opening it changes nothing: scanners of mail open links, and press no buttons. */
export default async function EndMailsPage({ params }: Props) {
  const { token } = await params;
  const ends = await findEnding(token);
  const t = await getTranslations("notifications.ending");
  const kinds = await getTranslations("notifications.kind");
  const settings = <LinkButton href="/account/notifications">{t("settings")}</LinkButton>;
  if (!ends) {
    return (
      <>
        <PageHeading title={t("gone")} standfirst={t("goneText")} />
        {settings}
      </>
    );
  }
  return (
    <>
      <PageHeading
        title={t("title")}
        standfirst={ends === "digest" ? t("digestText") : t("kindText", { kind: kinds(ends) })}
      />
      <div className="flex flex-wrap items-start gap-4">
        <ActionForm action={endMailsAction} label={t("title")}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton>{t("button")}</SubmitButton>
        </ActionForm>
        {settings}
      </div>
    </>
  );
}
