const turns = new WeakMap<HTMLFormElement, Promise<void>>();

/**
 * Sends a form once what it sent before has been answered: of two moves that a quick hand makes both count.
 * @param prepare puts in what is sent, when its turn comes; null: there is nothing to send any more
 */
export function sendInTurn(form: HTMLFormElement, prepare: () => HTMLButtonElement | null): void {
  const before = turns.get(form) ?? Promise.resolve();
  turns.set(
    form,
    before.then(async () => {
      await until(form, "free");
      const submit = prepare();
      if (!submit || submit.disabled) return;
      const begun = until(form, "busy");
      form.requestSubmit(submit);
      await begun;
      await until(form, "free");
    }),
  );
}

/** Resolves when the form is on its way, or is not any more; at once where it is so already, or has left the page. */
function until(form: HTMLFormElement, state: "busy" | "free"): Promise<void> {
  const isSo = () => !form.isConnected || form.hasAttribute("aria-busy") === (state === "busy");
  if (isSo()) return Promise.resolve();
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (!isSo()) return;
      watch.disconnect();
      resolve();
    });
    watch.observe(form.ownerDocument, { subtree: true, childList: true, attributeFilter: ["aria-busy"] });
  });
}
