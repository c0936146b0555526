"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { forgetAllBut } from "./forget-device.ts";
import { listUnsentTexts, type UnsentText } from "./kept-texts.ts";

// Hardly ever needed, and every page has this.
const UnsentTexts = dynamic(() => import("./unsent-texts.tsx").then((module) => module.UnsentTexts));

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
  return texts.length > 0 && <UnsentTexts texts={texts} lead={t("signedOut")} />;
}
