"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { OutlineDeskProps } from "./outline-props.ts";
import { SectionRow } from "./section-row.tsx";
import { useDraggedSection } from "./use-dragged-section.ts";

/** The sections of a report, to be put in order by dragging, by keyboard or by buttons. */
export function OutlineDesk({ sections, actions, ...props }: OutlineDeskProps) {
  const t = useTranslations("assembly.outline");
  const dragging = useDraggedSection(sections);
  // Where something was last sent: what other rows have answered before is in the way by then.
  const [latest, setLatest] = useState<string | null>(null);
  if (sections.length === 0) return <EmptyState title={t("none")}>{t("noneMeans")}</EmptyState>;
  return (
    <div className="grid grid-cols-1 gap-3">
      {actions && <p className="max-w-measure text-quiet">{t("how")}</p>}
      <ol className="grid grid-cols-1 divide-y divide-line border-y border-line">
        {sections.map((section) => (
          <SectionRow
            key={section.blockId}
            {...{ section, actions, dragging }}
            {...props}
            isPast={latest !== null && latest !== section.blockId}
            onSend={setLatest}
          />
        ))}
      </ol>
      {actions && (
        <div
          {...dragging.targetProps(null)}
          data-over={dragging.isOver(null) || undefined}
          className="rounded-md border border-dashed border-line px-4 py-2 text-sm text-quiet data-over:border-accent"
        >
          {t("dropAtEnd")}
        </div>
      )}
    </div>
  );
}
