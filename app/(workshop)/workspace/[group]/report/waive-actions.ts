import { takeBackWaiverAction, waiveCheckAction } from "./readiness-actions.ts";

/** What is done from the list of what has to be in order. */
export const waiveActions = { waive: waiveCheckAction, takeBack: takeBackWaiverAction };
