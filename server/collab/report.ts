/** Tells the installation's log what happened, with ids only: never text, names or addresses. `error` is what was
 *  caught, of which the log may keep the kind, the code and the place. */
export type Report = (event: string, ids?: Record<string, string | number>, error?: unknown) => void;
