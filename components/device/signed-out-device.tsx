"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { forgetAllBut } from "./forget-device.ts";
import { listUnsentTexts, type UnsentText } from "./kept-texts.ts";
import { UnsentTexts } from "./unsent-texts.tsx";

/** Where nobody is signed in, as after signing out everywhere: this device forgets all but words that never arrived,
 *  which are offered first. */
export function SignedOutDevice() {
  const t = useTranslations("offline.unsent");
  const [texts, setTexts] = useState<UnsentText[]>([]);
  useEffect(() => {
    void (async () => {
      const unsent = await listUnsentTexts().catch(() => []);
      setTexts(unsent);
      await forgetAllBut(unsent.map(({ documentId }) => documentId)).catch(() => undefined);
    })();
  }, []);
  return <UnsentTexts texts={texts} lead={t("signedOut")} />;
}
