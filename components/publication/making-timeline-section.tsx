import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { utcDay } from "#lib/base/utc-day.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { fewestSteps, makingSteps } from "#lib/publish/drawings/making-timeline.ts";
import { whatOf, whenOf } from "#lib/publish/drawings/making-words.ts";
import { MakingTimelineDrawing } from "./making-timeline-drawing.tsx";
import { PageSection } from "./page-section.tsx";

export type MakingTimelineSectionProps = Pick<EditionView, "content" | "publishedAt" | "number">;

/** From the group's first day to the edition: drawn, and said in words. Each step leads to what its page tells of it. */
export function MakingTimelineSection({ content, publishedAt, number }: MakingTimelineSectionProps) {
  const t = useTranslations("publication.drawn.timeline");
  const path = useTranslations("publication.path");
  const locale = useLocale();
  const { process, signOff } = content;
  if (!process) return null;
  const steps = makingSteps(process, { signOff, publishedOn: utcDay(publishedAt) });
  if (steps.length < fewestSteps) return null;
  const told = steps.map((step) => ({ step, what: whatOf(step, number, t), when: whenOf(step, locale, t) }));
  return (
    <PageSection id="timeline" title={t("heading")}>
      <p className="mb-5 max-w-measure text-quiet">{t("intro")}</p>
      <MakingTimelineDrawing told={told} />
      <Disclosure summary={path("inWords")}>
        <ol className="list-decimal space-y-2 ps-8 text-sm">
          {told.map(({ step, what, when }) => (
            <li key={`${step.from} ${what}`}>
              <a href={step.href} className="link">
                {what}
              </a>{" "}
              <span className="text-quiet">{when}</span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </PageSection>
  );
}
