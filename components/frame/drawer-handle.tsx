import { Menu } from "lucide-react";

/**
 * Opens and closes the `.drawer-body` elements that follow it among its siblings, where the page is too narrow
 * to show them always. The navigation stands once in the page, so there is one landmark of its name.
 */
export function DrawerHandle({ label }: { label: string }) {
  return (
    <details className="drawer-handle no-print">
      <summary>
        <Menu aria-hidden className="size-5" />
        {label}
      </summary>
    </details>
  );
}
