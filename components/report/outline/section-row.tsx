import { GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Section } from "#lib/domain/reports/types.ts";
import { blockAnchor } from "#lib/publish/anchors.ts";
import { ArrangeForm } from "./arrange-form.tsx";
import { ChapterAuthorsForm } from "./chapter-authors-form.tsx";
import type { OutlineDeskProps } from "./outline-props.ts";
import { RenameSectionForm } from "./rename-section-form.tsx";
import type { DraggedSection } from "./use-dragged-section.ts";

type SectionRowProps = Omit<OutlineDeskProps, "sections"> & {
  section: Section;
  dragging: DraggedSection;
  /** Another row was sent after this one was. */
  isPast: boolean;
  onSend: (blockId: string) => void;
};

const indents = new Map([
  [3, "ps-6"],
  [4, "ps-12"],
]);

/** One section of the outline with what can be done with it. */
export function SectionRow({
  section,
  dragging,
  actions,
  authors,
  people,
  reportId,
  reading,
  isPast,
  onSend,
}: SectionRowProps) {
  const t = useTranslations("assembly.outline");
  const { blockId, title, level, words } = section;
  const named = authors[blockId] ?? [];
  const name = title || t("untitled");
  return (
    <li
      {...(actions && dragging.targetProps(blockId))}
      onSubmit={() => onSend(blockId)}
      data-over={dragging.isOver(blockId) || undefined}
      data-past={isPast || undefined}
      className={`grid grid-cols-1 gap-2 py-3 data-over:border-t-2 data-over:border-accent data-past:[&_[role=status]]:hidden ${indents.get(level) ?? ""}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {actions && (
          <span
            {...dragging.handleProps(blockId)}
            aria-hidden
            className="target cursor-grab text-quiet max-md:hidden"
          >
            <GripVertical className="size-5" />
          </span>
        )}
        <a href={`${reading}#${blockAnchor(blockId)}`} className="font-serif text-lg hover:underline">
          {name}
        </a>
        <span className="text-sm text-quiet">{t("words", { words })}</span>
        {named.length > 0 && (
          <span className="text-sm italic">{named.map((each) => each.name).join(", ")}</span>
        )}
        {actions && <ArrangeForm {...{ section, reportId, name }} action={actions.arrange} />}
      </div>
      {actions && (
        <Disclosure summary={<span className="text-sm">{t.rich("more", { title: name, hidden })}</span>}>
          <div className="grid grid-cols-1 gap-6 py-2">
            <RenameSectionForm key={title} {...{ section, reportId, name }} action={actions.rename} />
            <ChapterAuthorsForm {...{ section, reportId, name, people, named }} action={actions.authors} />
          </div>
        </Disclosure>
      )}
    </li>
  );
}

function hidden(words: React.ReactNode) {
  return <span className="sr-only">{words}</span>;
}
