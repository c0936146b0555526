import type { ReactNode } from "react";

export type EmptyStateProps = {
  /** What is not there yet. */
  title: string;
  /** What would bring it here. */
  children?: ReactNode;
  /** The link or button that does. */
  action?: ReactNode;
};

/** Says that there is nothing yet, and offers what to do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="max-w-measure rounded-lg border border-dashed border-edge px-5 py-8">
      <p className="font-medium">{title}</p>
      {children && <div className="mt-1 text-quiet">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
