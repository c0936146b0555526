import type { Locator, Page } from "@playwright/test";

/** What each form that changes something on a page sends besides what is typed, so that it can be sent by hand. */
export async function hiddenFields(page: Page): Promise<Record<string, string>[]> {
  return page
    .locator("main form:has(input[name^='$ACTION'])")
    .evaluateAll((forms) =>
      forms.map((form) =>
        Object.fromEntries(
          [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")].map(({ name, value }) => [
            name,
            value,
          ]),
        ),
      ),
    );
}

/** The form around a button. */
export function formWith(page: Page, button: string): Locator {
  return page.locator("form").filter({ has: page.getByRole("button", { name: button, exact: true }) });
}

/** Lets a form send what its browser would refuse to. */
export async function letThrough(form: Locator): Promise<void> {
  await form.evaluate((element: HTMLFormElement) => {
    element.noValidate = true;
    for (const field of element.querySelectorAll("input, textarea")) field.removeAttribute("maxlength");
  });
}
