import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { ToolButton } from "#components/ui/tool-button.tsx";
import type { PictureUploads } from "./picture-uploads.ts";

/** Says what was not taken into the text when something was dropped or pasted, and what to do instead. */
export function LeftOutNotice({ uploads }: { uploads: PictureUploads }) {
  const t = useTranslations("pictures.leftOut");
  const leftOut = useSyncExternalStore(
    uploads.subscribe,
    () => uploads.leftOut,
    () => null,
  );
  return (
    <div role="status" className="no-print fixed inset-x-4 bottom-4 z-40 mx-auto max-w-measure">
      {leftOut && (
        <div className="flex items-start gap-3 rounded-lg border border-edge bg-raised p-3 ps-4 shadow-overlay">
          <p className="grow self-center">{t(leftOut.kind, { count: leftOut.count })}</p>
          <ToolButton icon={X} label={t("close")} onPress={() => uploads.setLeftOut(null)} />
        </div>
      )}
    </div>
  );
}
