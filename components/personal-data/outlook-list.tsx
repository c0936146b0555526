import type { ReactNode } from "react";

export type OutlookListProps = {
  lead: string;
  kinds: readonly string[];
  /** What follows the list. */
  children?: ReactNode;
};

/** What goes of an account, or what stays of it, kind by kind. */
export function OutlookList({ lead, kinds, children }: OutlookListProps) {
  return (
    <div className="grid gap-2">
      <p>{lead}</p>
      <ul className="grid list-disc gap-1 ps-6 empty:hidden">
        {kinds.map((kind) => (
          <li key={kind}>{kind}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}
