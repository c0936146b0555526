import { getTranslations } from "next-intl/server";
import { LinkButton, type LinkButtonProps } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { mailLinkMinutes } from "#lib/domain/accounts/rules.ts";

/** What a link that cannot be used says. @param again where to ask for another */
export async function ClosedLink({ again }: { again: LinkButtonProps["href"] }) {
  const t = await getTranslations("doors.closed");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("text", { minutes: String(mailLinkMinutes) })} />
      <LinkButton href={again}>{t("again")}</LinkButton>
    </>
  );
}
