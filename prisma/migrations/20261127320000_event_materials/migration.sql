-- Where an event can be watched afterwards.

ALTER TABLE "Event" ADD COLUMN "recordingUrl" TEXT;
ALTER TABLE "Event" ADD CONSTRAINT "Event_recording_is_web" CHECK ("recordingUrl" ~ '^https?://');
