/** A shortcut as people read it on this machine: "Ctrl Alt F", "⌘ ⌥ F". */
export function keysShown(shortcut: string): string {
  const apple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);
  const names: Record<string, string> = apple ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" } : { Mod: "Ctrl" };
  return shortcut
    .split("-")
    .map((key) => names[key] ?? key)
    .join(" ");
}
