import { GlassBar } from "#components/glass/glass-bar.tsx";
import { endBreakGlassAction } from "./actions.ts";
import { requireClosedGroup } from "./require-glass.ts";

/** Says on every page behind the glass that it is broken, until when, and ends it. */
export default async function GlassLayout({ children, params }: LayoutProps<"/admin/groups/[group]">) {
  const { group } = await requireClosedGroup((await params).group);
  return (
    <>
      {group.glass && <GlassBar glass={group.glass} end={endBreakGlassAction} />}
      {children}
    </>
  );
}
