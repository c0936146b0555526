import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { CollaborationStatus } from "../provider/collaboration-status.ts";

/** The one honest line: "Saved" only while everything typed is stored. */
export function SaveStatus({ status }: { status: CollaborationStatus }) {
  const t = useTranslations("editor.status");
  return (
    <p role="status" className="font-sans text-sm text-quiet">
      {t(useSettled(status))}
    </p>
  );
}

/** "Saving" is shown at once; "saved" a moment later, so that the line does not flicker at every key. */
function useSettled(status: CollaborationStatus): CollaborationStatus {
  const [savedShown, setSavedShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSavedShown(status === "saved"), status === "saved" ? settleMs : 0);
    return () => clearTimeout(timer);
  }, [status]);
  return status === "saved" && !savedShown ? "saving" : status;
}

const settleMs = 400;
