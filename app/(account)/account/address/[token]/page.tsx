import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AddressDoor } from "#components/account/address-door.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findAddressChange } from "#lib/domain/accounts/find-address-change.ts";
import { cancelAddressAction, confirmAddressAction } from "../actions.ts";

type Props = PageProps<"/account/address/[token]">;

const findChange = cache((token: string) => findAddressChange(token));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("doors.address");
  const title = t((await findChange((await params).token)) ? "title" : "closedTitle");
  // The address holds the secret: no other site is told it. (With "no-referrer" the form would come from nowhere.)
  return { title, referrer: "same-origin", robots: { index: false } };
}

/** Opening it changes nothing: scanners of mail open links, and press no buttons. */
export default async function AddressDoorPage({ params }: Props) {
  const { token } = await params;
  const change = await findChange(token);
  const t = await getTranslations("doors.address");
  if (!change)
    return (
      <>
        <PageHeading title={t("closedTitle")} standfirst={t("closed")} />
        <LinkButton href="/account">{t("toAccount")}</LinkButton>
      </>
    );
  const { before, after, mailbox, confirmed } = change;
  return (
    <>
      <PageHeading
        title={t("title")}
        standfirst={t(confirmed[mailbox] ? "openConfirmed" : "open", { before, after })}
      />
      <AddressDoor
        token={token}
        isConfirmed={confirmed[mailbox]}
        confirm={confirmAddressAction}
        cancel={cancelAddressAction}
      />
    </>
  );
}
