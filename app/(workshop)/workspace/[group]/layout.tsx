import { ConcludedNotice } from "#components/archive/concluded-notice.tsx";
import { GroupFrame } from "#components/frame/group-frame.tsx";
import { requireGroup } from "#lib/web/require-group.ts";

export default async function GroupLayout({ children, params }: LayoutProps<"/workspace/[group]">) {
  const { group } = await requireGroup((await params).group);
  return (
    <GroupFrame group={group} oversees={group.may.oversee}>
      {group.concludedAt && <ConcludedNotice on={group.concludedAt} />}
      {children}
    </GroupFrame>
  );
}
