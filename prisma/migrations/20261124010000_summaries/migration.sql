-- Which summary went to the group first, and which plan it was told last.
ALTER TABLE "Discussion" ADD COLUMN     "circulatedNumber" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "invitedRevision" INTEGER;

UPDATE "Discussion" SET "circulatedNumber" = "summaryNumber"
WHERE state IN ('summary_circulated', 'summary_agreed');
ALTER TABLE "Discussion" ADD CONSTRAINT "Discussion_circulated_check" CHECK (
  "circulatedNumber" BETWEEN 0 AND "summaryNumber"
);
ALTER TABLE "Discussion" ADD CONSTRAINT "Discussion_ends_check" CHECK ("endsAt" > "startsAt");

-- The agreed record stays as it was agreed; only a rule tightened to off the record takes it away.
CREATE TRIGGER "Discussion_agreed" BEFORE UPDATE OF summary, "summaryNumber" ON "Discussion"
  FOR EACH ROW WHEN (OLD.state = 'summary_agreed' AND NEW.rule = OLD.rule AND NEW.summary <> OLD.summary)
  EXECUTE FUNCTION refuse_change();

-- Facts are never changed, but for this: once a discussion leaves the record, nothing recorded since it began may name
-- who was there, and nothing at all may tell that a point was made.
CREATE FUNCTION forget_who_was_there() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Fact"
  WHERE "subjectId" IN (SELECT id FROM "Contribution" WHERE "discussionId" = NEW.id)
    OR ("subjectId" = NEW.id AND kind LIKE 'Contribution%');
  UPDATE "Fact" SET "personId" = NULL
  WHERE "subjectId" = NEW.id AND "personId" IS NOT NULL
    AND kind NOT IN (
      'DiscussionPlanned', 'DiscussionAmended', 'DiscussionInvited', 'DiscussionPostponed', 'DiscussionResumed',
      'DiscussionCancelled'
    );
  RETURN NULL;
END
$$;
CREATE TRIGGER "Discussion_left_the_record" AFTER UPDATE OF rule ON "Discussion"
  FOR EACH ROW WHEN (OLD.rule = 'on_the_record' AND NEW.rule <> OLD.rule) EXECUTE FUNCTION forget_who_was_there();
