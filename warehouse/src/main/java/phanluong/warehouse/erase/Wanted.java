package phanluong.warehouse.erase;

import java.util.List;
import java.util.stream.Collectors;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Personal;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Erasure;

/** Which rows are to go, as conditions over the files of a batch; {@code false} where the batch cannot hold any. */
sealed interface Wanted {
    String accepted(Form form, Batch batch);

    String rejected(Form form, Batch batch);

    /** All rows of some pupils. */
    record Pupils(List<String> pseudonyms) implements Wanted {
        @Override
        public String accepted(Form form, Batch batch) {
            String list = pseudonyms.stream().map(Wanted::quoted).collect(Collectors.joining(", "));
            return form.fields().stream()
                    .filter(field -> field.personal() == Personal.PSEUDONYM)
                    .map(Field::name)
                    .map(name -> name + " in (" + list + ")")
                    .collect(Collectors.joining(" or ", "(", ")"));
        }

        @Override
        public String rejected(Form form, Batch batch) {
            return pseudonyms.stream()
                    .map(pseudonym -> "contains(_raw, " + quoted(pseudonym) + ")")
                    .collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /** All rows of a school year and level; of rejected rows, whose level is not known, those of the whole batch. */
    record OfCohort(Erasure.Cohort cohort) implements Wanted {
        @Override
        public String accepted(Form form, Batch batch) {
            return concerns(form, batch)
                    ? "(" + Form.SCHOOL_YEAR + " = " + cohort.schoolYear().startYear() + " and level = "
                            + quoted(cohort.level())
                            + (cohort.unit() == null ? "" : " and " + Form.UNIT + " = " + quoted(cohort.unit())) + ")"
                    : "false";
        }

        @Override
        public String rejected(Form form, Batch batch) {
            return Boolean.toString(concerns(form, batch));
        }

        private boolean concerns(Form form, Batch batch) {
            return form.findField("level").isPresent()
                    && batch.schoolYears().contains(cohort.schoolYear())
                    && (cohort.unit() == null || cohort.unit().equals(batch.unit()));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
