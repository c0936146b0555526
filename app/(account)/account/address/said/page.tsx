import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("doors.address");
  return { title: t("title"), robots: { index: false } };
}

const outcomes = ["changed", "confirmed", "cancelled"] as const;

/** What became of a change of address, for whoever answered by a mailed link. */
export default async function AddressSaidPage({ searchParams }: PageProps<"/account/address/said">) {
  const { what } = await searchParams;
  const outcome = outcomes.find((each) => each === what) ?? "confirmed";
  const t = await getTranslations("doors.address.said");
  return (
    <>
      <PageHeading title={t(`${outcome}.title`)} standfirst={t(`${outcome}.text`)} />
      <LinkButton href="/account">{t("toAccount")}</LinkButton>
    </>
  );
}
