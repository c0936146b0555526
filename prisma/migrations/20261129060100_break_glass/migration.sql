-- An administrator reads in a group that is closed to them, for a while and for a reason that the group sees (decision 69).
CREATE TABLE "BreakGlass" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BreakGlass_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "BreakGlass_groupId_openedAt_idx" ON "BreakGlass"("groupId", "openedAt");
CREATE INDEX "BreakGlass_personId_idx" ON "BreakGlass"("personId");
ALTER TABLE "BreakGlass" ADD CONSTRAINT "BreakGlass_groupId_fkey"
  FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "BreakGlass" ADD CONSTRAINT "BreakGlass_personId_fkey"
  FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BreakGlass" ADD CONSTRAINT "BreakGlass_hour_check" CHECK ("until" <= "openedAt" + interval '61 minutes');
ALTER TABLE "BreakGlass" ADD CONSTRAINT "BreakGlass_reason_check" CHECK (length(btrim("reason", E' \t\r\n')) >= 20);

-- What was said when the glass was broken stays said; only its end is noted, once.
CREATE FUNCTION refuse_glass_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."endedAt" IS NOT NULL OR to_jsonb(NEW) - 'endedAt' <> to_jsonb(OLD) - 'endedAt' THEN
    RAISE EXCEPTION 'A row of "%" is never changed or deleted', TG_TABLE_NAME USING TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "BreakGlass_only_ends" BEFORE UPDATE ON "BreakGlass" FOR EACH ROW EXECUTE FUNCTION refuse_glass_change();
CREATE TRIGGER "BreakGlass_stays" BEFORE DELETE ON "BreakGlass"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();
