import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

type Props = PageProps<"/account/address/said">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("doors.address.said");
  return { title: t(`${await outcomeIn(searchParams)}.title`), robots: { index: false } };
}

/** What became of a change of address, for whoever answered by a mailed link. */
export default async function AddressSaidPage({ searchParams }: Props) {
  const outcome = await outcomeIn(searchParams);
  const t = await getTranslations("doors.address.said");
  return (
    <>
      <PageHeading title={t(`${outcome}.title`)} standfirst={t(`${outcome}.text`)} />
      <LinkButton href="/account">{t("toAccount")}</LinkButton>
    </>
  );
}

const outcomes = ["changed", "confirmed", "cancelled"] as const;

async function outcomeIn(searchParams: Props["searchParams"]) {
  const { what } = await searchParams;
  return outcomes.find((each) => each === what) ?? "confirmed";
}
