"use server";
import { announceGroup } from "#lib/domain/groups/announce-group.ts";
import { describeGroup } from "#lib/domain/groups/describe-group.ts";
import {
  describeGroupSchema,
  groupActionSchema,
  setSilenceProcedureSchema,
} from "#lib/domain/groups/schema.ts";
import { setSilenceProcedure } from "#lib/domain/groups/set-silence-procedure.ts";
import { setSecondConfirmationSchema } from "#lib/domain/releases/schema.ts";
import { setSecondConfirmation } from "#lib/domain/releases/set-second-confirmation.ts";
import { announceReport } from "#lib/domain/reports/announce-report.ts";
import { announceReportSchema } from "#lib/domain/reports/schema.ts";
import { action } from "#lib/web/action.ts";

export const describeGroupAction = action(describeGroupSchema, describeGroup, () => ({ done: "saved" }));
export const announceGroupAction = action(
  groupActionSchema,
  (actor, { groupId }) => announceGroup(actor, groupId),
  () => ({ done: "announced" }),
);
export const announceReportAction = action(announceReportSchema, announceReport, (_, { told }) => ({
  done: told === "yes" ? "commissionShown" : "commissionHidden",
}));
export const setSilenceProcedureAction = action(
  setSilenceProcedureSchema,
  setSilenceProcedure,
  (_, { silence }) => ({ done: silence ? "silenceOn" : "silenceOff" }),
);
export const setSecondConfirmationAction = action(
  setSecondConfirmationSchema,
  setSecondConfirmation,
  (_, { second }) => ({ done: second ? "secondOn" : "secondOff" }),
);
