import type { FormState } from "#lib/base/form-state.ts";
import { forgetTyping } from "./kept-typing.ts";

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * The same action, which forgets what was kept of its form as soon as it was taken: the form may be gone by then, because the
 * page has nothing more to ask. What was refused stays. On the server it is the action itself, to which a form without script is
 * posted.
 * @param kept under which names, as they are when the form is sent
 */
export function keptUntilTaken(action: FormAction, kept: ReadonlySet<string>): FormAction {
  if (typeof window === "undefined") return action;
  return async (previous, form) => {
    const names = [...kept];
    const forget = () => names.forEach(forgetTyping);
    try {
      const answer = await action(previous, form);
      if (answer.status === "done") forget();
      return answer;
    } catch (error) {
      if (isRedirect(error)) forget();
      throw error;
    }
  };
}

/** An action leads to another page only when it has taken what was sent. The framework says so by an error. */
function isRedirect(error: unknown): boolean {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");
}
