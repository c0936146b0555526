/** What was typed into a form's text fields and not sent yet, by field name. */
export type Typed = Record<string, string>;

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Where it is kept on this device. Begins as signing out expects of what it forgets. */
export function keptName(accountId: string, form: string): string {
  return `colloquy:typed:${accountId}:${form}`;
}

/** Keeps what differs from what the page offers, and what was kept before, as it stands now: after a refusal the page offers what
 *  was typed. */
export function keepTyping(name: string, form: HTMLFormElement): void {
  const kept = read(name);
  for (const field of textFields(form))
    if (field.value !== field.defaultValue || field.name in kept) kept[field.name] = field.value;
  write(name, JSON.stringify(kept));
}

/** Puts back what was kept, where the page does not have it already. @returns whether there was anything */
export function restoreTyping(name: string, form: HTMLFormElement): boolean {
  const kept = read(name);
  const missing = textFields(form).filter((field) => (kept[field.name] ?? field.value) !== field.value);
  for (const field of missing) {
    field.value = kept[field.name] ?? "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return missing.length > 0;
}

/** Forgets it: it was sent, or is not wanted. */
export function forgetTyping(name: string): void {
  write(name, null);
}

const inputTypes = ["text", "url", "datetime-local", "date", "time"];

function textFields(form: HTMLFormElement): TextField[] {
  return [...form.elements].filter(
    (field): field is TextField =>
      field.getAttribute("name") !== null &&
      (field instanceof HTMLTextAreaElement ||
        (field instanceof HTMLInputElement && inputTypes.includes(field.type))),
  );
}

function read(name: string): Typed {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "{}");
  } catch {
    return {};
  }
}

// A full or closed store: the words are still in the fields.
function write(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {}
}
