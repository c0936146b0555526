/** Where the style sheet of an accent is. The address says what is in it, so that browsers keep it for ever. @param accent "#rrggbb" */
export function accentSheetAddress(accent: string): string {
  return `/institution/accent-${accent.slice(1)}.css`;
}

/** The style sheet that goes by this name; null where the name is none. It sets the accent, whatever stands before or after it. */
export function accentSheet(file: string): string | null {
  const [, colour] = /^accent-([0-9a-f]{6})\.css$/.exec(file) ?? [];
  return colour ? `:root:root { --accent: #${colour}; }\n` : null;
}
