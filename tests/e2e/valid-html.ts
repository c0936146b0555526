import { HtmlValidate } from "html-validate";

/**
 * The page as the standard has it, and as assistive technology needs it. What is left out says nothing of what a browser reads:
 * React writes attributes in its own case and ends empty elements its own way, ids hold the names of messages, titles are as
 * long as their authors make them, and files of our own house need no second proof of being ours. Fields of a form that are
 * one list share its name, as the standard lets them. How wide a stretch of a bar is, is what it says, and no style of it.
 */
const checker = new HtmlValidate({
  root: true,
  extends: [
    "html-validate:recommended",
    "html-validate:document",
    "html-validate:standard",
    "html-validate:a11y",
  ],
  rules: {
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "form-dup-name": "off",
    "long-title": "off",
    "no-inline-style": ["error", { allowedProperties: ["width"] }],
    "require-sri": "off",
    "valid-id": ["error", { relaxed: true }],
    "void-style": "off",
  },
});

/** What React writes at a form whose action is a function of the server: to itself, which the standard says by saying nothing. */
const ofReact = /(?<=<form\b[^>]*) action=""/g;

/** What html-validate finds wrong in a page, a line each; empty where nothing is. */
export async function faultsIn(html: string): Promise<string[]> {
  const { results } = await checker.validateString(html.replaceAll(ofReact, ""));
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, offset }) => `${ruleId}: ${message}: ${html.slice(offset, offset + 90)}`,
    ),
  );
}
