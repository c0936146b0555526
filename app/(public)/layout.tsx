import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { PublicFrame } from "#components/frame/public-frame.tsx";
import { readInstitution } from "#lib/web/institution.ts";
import { readAddresses } from "#lib/web/read-addresses.ts";

/** How a link to any page of the reading room is shown elsewhere; title and description are the page's own. */
export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readInstitution();
  return { openGraph: { type: "website", siteName: name }, twitter: { card: "summary" } };
}

/** The frame of the reading room. Its pages are served without the framework's scripts, so no texts go along. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [institution, addresses] = await Promise.all([readInstitution(), readAddresses()]);
  return (
    <NextIntlClientProvider messages={null}>
      <PublicFrame {...{ institution, addresses }}>{children}</PublicFrame>
    </NextIntlClientProvider>
  );
}
