"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { forgetOthers } from "./forget-device.ts";
import { listUnsentTexts, type UnsentText } from "./kept-texts.ts";

// Hardly ever needed, and every page has this.
const UnsentTexts = dynamic(() => import("./unsent-texts.tsx").then((module) => module.UnsentTexts));

const settledAfterMs = 4000;

/** On every page of the workshop: what another account left on this device goes, and one's own words that never
 *  arrived are shown, with the way to them. Nothing where there are none. */
export function DeviceWatch({ accountId }: { accountId: string }) {
  const t = useTranslations("offline.unsent");
  const [texts, setTexts] = useState<UnsentText[]>([]);
  useEffect(() => {
    let watching = true;
    void forgetOthers(accountId).catch(() => undefined);
    // What is being written on another page at this moment is on its way.
    const timer = setTimeout(async () => {
      const found = await listUnsentTexts().catch(() => []);
      if (watching) setTexts(found.filter((text) => text.accountId === accountId && !isHere(text)));
    }, settledAfterMs);
    return () => {
      watching = false;
      clearTimeout(timer);
    };
  }, [accountId]);
  return texts.length > 0 && <UnsentTexts texts={texts} lead={t("lead")} linked />;
}

/** The page it was written on sends it, and says whether it has. */
const isHere = ({ path }: UnsentText) =>
  path === window.location.pathname && document.querySelector(".editor-room, .note-room") !== null;
