import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicFrame } from "#components/frame/public-frame.tsx";
import { readInstitution } from "#lib/web/institution.ts";
import { StyleNonce } from "#lib/web/style-nonce.tsx";

/** The frame of the reading room around what is not public yet: it looks as it will, and is kept ready for nobody. */
export default async function CopyLayout({ children }: { children: ReactNode }) {
  const [institution, messages] = await Promise.all([readInstitution(), getMessages()]);
  return (
    <NextIntlClientProvider messages={messages}>
      <StyleNonce />
      <PublicFrame institution={institution}>{children}</PublicFrame>
    </NextIntlClientProvider>
  );
}
