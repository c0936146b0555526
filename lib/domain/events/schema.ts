import { z } from "zod";

/** What an event leaves behind. */
export const publishMaterialsSchema = z.object({
  eventId: z.uuid(),
  recordingUrl: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  publicationIds: z.array(z.uuid()).max(50).default([]),
});
export type PublishMaterialsInput = z.infer<typeof publishMaterialsSchema>;
