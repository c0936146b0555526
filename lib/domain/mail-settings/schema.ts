import { z } from "zod";
import { digestPaces, mailScopes, notificationKinds, paces } from "./types.ts";

const pace = z.enum(paces);

/** Paces as they are stored; what a later release knows and this one does not is left out. */
export const storedPacesSchema = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((stored) =>
    Object.fromEntries(
      notificationKinds.flatMap((kind) => {
        const known = pace.safeParse(stored[kind]);
        return known.success ? [[kind, known.data]] : [];
      }),
    ),
  );

export const storedScopeSchema = z.enum(mailScopes).catch("chosen");

/** A field for each kind; empty: as by default, or as in all groups. */
const paceFields = Object.fromEntries(
  notificationKinds.map((kind) => [kind, z.union([pace, z.literal("")]).optional()]),
) as Record<(typeof notificationKinds)[number], z.ZodOptional<z.ZodUnion<[typeof pace, z.ZodLiteral<"">]>>>;

export const setMailSettingsSchema = z.object({
  scope: z.enum(mailScopes),
  digestHour: z.coerce.number().int().min(0).max(23),
  /** One choice for all that usually comes in a digest; empty: each as chosen. */
  digests: z.union([z.enum(digestPaces), z.literal("")]).optional(),
  ...paceFields,
});
export type SetMailSettingsInput = z.infer<typeof setMailSettingsSchema>;

export const setGroupMailSettingsSchema = z.object({ groupId: z.uuid(), ...paceFields });
export type SetGroupMailSettingsInput = z.infer<typeof setGroupMailSettingsSchema>;

export const endMailsSchema = z.object({ token: z.string().max(100) });
export type EndMailsInput = z.infer<typeof endMailsSchema>;
