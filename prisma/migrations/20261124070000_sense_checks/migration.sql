-- A sense-check is asked once and closes once: it is neither changed, nor extended, nor deleted but with its group.
CREATE TRIGGER "SenseCheck_unchanged" BEFORE UPDATE OR DELETE ON "SenseCheck"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SenseCheckBallot_unchanged" BEFORE UPDATE OR DELETE ON "SenseCheckBallot"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SenseCheckOption_kept" BEFORE DELETE ON "SenseCheckOption"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();

-- Of an option only the count changes, by one answer at a time, and not after the closing.
CREATE FUNCTION refuse_counting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW."senseCheckId", NEW.rank, NEW.label) IS DISTINCT FROM (OLD.id, OLD."senseCheckId", OLD.rank, OLD.label)
    OR NEW.count - OLD.count NOT IN (0, 1)
    OR EXISTS (SELECT FROM "SenseCheck" WHERE id = NEW."senseCheckId" AND "closesAt" <= now())
  THEN
    RAISE EXCEPTION 'An answer to a sense-check is counted once, and before it closes';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "SenseCheckOption_counted" BEFORE UPDATE ON "SenseCheckOption"
  FOR EACH ROW EXECUTE FUNCTION refuse_counting();
