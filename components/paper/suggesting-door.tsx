"use client";
import { PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Button } from "#components/ui/button.tsx";
import { buttonStyle } from "#components/ui/button-style.ts";

export type SuggestingDoorProps = {
  /** The page for reading. */
  reading: ReactNode;
  /** The open text, for somebody who may only suggest. */
  children: ReactNode;
};

/** Who may suggest without being an author reads the quick page, and opens the live text to suggest. */
export function SuggestingDoor({ reading, children }: SuggestingDoorProps) {
  const t = useTranslations("suggesting");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className="no-print mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        {isOpen ? (
          <Button variant="plain" onPress={() => setOpen(false)}>
            {t("back")}
          </Button>
        ) : (
          <ToggleButton className={buttonStyle("plain")} isSelected={false} onChange={() => setOpen(true)}>
            <PencilLine aria-hidden className="size-4.5" />
            {t("toggle")}
          </ToggleButton>
        )}
        <p className="text-sm text-quiet">{t(isOpen ? "openMeans" : "doorMeans")}</p>
      </div>
      {isOpen ? children : reading}
    </>
  );
}
