CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER issued_documents_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_documents
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER template_activations_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON template_activations
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_new_file() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'a template version keeps its file' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER template_versions_keep_file BEFORE UPDATE ON template_versions
  FOR EACH ROW WHEN ((OLD.sha256, OLD.bytes, OLD.file_name, OLD.note, OLD.based_on, OLD.created_by, OLD.created_at)
    IS DISTINCT FROM (NEW.sha256, NEW.bytes, NEW.file_name, NEW.note, NEW.based_on, NEW.created_by, NEW.created_at))
  EXECUTE FUNCTION refuse_new_file();
--> statement-breakpoint
CREATE TRIGGER template_versions_not_removed BEFORE DELETE OR TRUNCATE ON template_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER phrase_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON phrase_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
