import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { PublicFrame } from "#components/frame/public-frame.tsx";
import { readInstitution } from "#lib/domain/institution/queries.ts";

/** The frame of the reading room. Its pages are served without the framework's scripts, so no texts go along. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const institution = await readInstitution();
  return (
    <NextIntlClientProvider messages={null}>
      <PublicFrame institution={institution}>{children}</PublicFrame>
    </NextIntlClientProvider>
  );
}
