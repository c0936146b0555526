import { useTranslations } from "next-intl";
import { Byline } from "#components/paper/byline.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { CommissionView } from "#lib/domain/commissions/types.ts";

export type CommissionHeadingProps = {
  commission: CommissionView;
  /** Of the group's papers. */
  address: string;
};

/** How a commission's page begins: what it is, who is asked, and the way to its paper. */
export function CommissionHeading({ commission, address }: CommissionHeadingProps) {
  const t = useTranslations("commission");
  const { title, authors, paper } = commission;
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: t("allPapers") }]} />
      <PageHeading
        overline={t("one")}
        title={title}
        facts={<Byline authors={authors} />}
        actions={paper && <LinkButton href={`${address}/${paper}`}>{t("toPaper")}</LinkButton>}
      />
    </>
  );
}
