CREATE TRIGGER closed_months_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON closed_months FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER closed_figures_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON closed_figures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
