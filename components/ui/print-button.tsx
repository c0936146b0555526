"use client";
import { Button } from "./button.tsx";

/** Prints the page. Browsers without script have a menu of their own for it. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button className="needs-script" onPress={() => window.print()}>
      {children}
    </Button>
  );
}
