"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";

const lookEveryMs = 1_000;

/** Draws the page anew every second while something on it is in progress; without script, a link does. */
export function LookAgain({ href }: { href: string }) {
  const t = useTranslations("release.standing");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), lookEveryMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <a href={href} className="link target inline-flex items-center text-sm">
      {t("refresh")}
    </a>
  );
}
