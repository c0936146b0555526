"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useTransition } from "react";

const pauseMs = 1_000;

/** Draws the page anew a second after it was drawn, while something on it is in progress; without script, a link does. */
export function LookAgain({ href }: { href: string }) {
  const t = useTranslations("release.standing");
  const router = useRouter();
  const [isLooking, startLooking] = useTransition();
  // Where drawing takes longer than the pause, another look would break it off every time.
  useEffect(() => {
    if (isLooking) return;
    const timer = setTimeout(() => startLooking(() => router.refresh()), pauseMs);
    return () => clearTimeout(timer);
  }, [isLooking, router]);
  return (
    <a href={href} className="link target inline-flex items-center text-sm">
      {t("refresh")}
    </a>
  );
}
