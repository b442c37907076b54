CREATE TRIGGER closed_months_no_update BEFORE UPDATE ON closed_months BEGIN SELECT RAISE(ABORT, 'a closed month never changes'); END;
--> statement-breakpoint
CREATE TRIGGER closed_months_no_delete BEFORE DELETE ON closed_months BEGIN SELECT RAISE(ABORT, 'a closed month never changes'); END;
--> statement-breakpoint
CREATE TRIGGER closed_figures_no_update BEFORE UPDATE ON closed_figures BEGIN SELECT RAISE(ABORT, 'a closed month never changes'); END;
--> statement-breakpoint
CREATE TRIGGER closed_figures_no_delete BEFORE DELETE ON closed_figures BEGIN SELECT RAISE(ABORT, 'a closed month never changes'); END;
