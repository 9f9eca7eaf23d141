package phanluong.jobs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.MutableProjection;
import org.apache.spark.sql.catalyst.expressions.MutableProjection$;
import scala.jdk.javaapi.CollectionConverters;

/** Slots that are computed together, level by level: by interpreting their expressions, or by code generated for them. */
final class SlotCode {
    /** Generating and compiling code takes as long as interpreting for so many rows, about. */
    private static final int FEW = 20_000;

    private final CompiledForm form;
    private final int[] slots;
    private int runs;
    private List<Level> generated;

    /** Slots of one level, and the code that fills them. */
    private record Level(int[] slots, MutableProjection code, Object[] values) {}

    /** @param slots in the order in which they are computed */
    SlotCode(CompiledForm form, int[] slots) {
        this.form = form;
        this.slots = slots;
    }

    /** For a few rows: starts at once. */
    void interpret(Object[] row, InternalRow view) {
        for (int slot : slots) {
            row[slot] = form.expression(slot).eval(view);
        }
    }

    /** For many rows: code is generated once there are as many. */
    void run(Object[] row, InternalRow view) {
        if (++runs <= FEW) {
            interpret(row, view);
            return;
        }
        if (generated == null) {
            generate();
        }
        for (Level level : generated) {
            level.code.apply(view);
            for (int at = 0; at < level.slots.length; at++) {
                row[level.slots[at]] = level.values[at];
            }
        }
    }

    private void generate() {
        generated = new ArrayList<>();
        for (int level = 0, left = slots.length; left > 0; level++) {
            int wanted = level;
            int[] same = only(slots, slot -> form.level(slot) == wanted);
            left -= same.length;
            if (same.length > 0) {
                List<Expression> expressions = new ArrayList<>();
                for (int slot : same) {
                    expressions.add(form.expression(slot));
                }
                MutableProjection code = MutableProjection$.MODULE$.create(
                        CollectionConverters.asScala(expressions).toSeq());
                Object[] values = new Object[same.length];
                code.target(new GenericInternalRow(values));
                generated.add(new Level(same, code, values));
            }
        }
    }

    static int[] only(int[] slots, IntPredicate wanted) {
        return java.util.Arrays.stream(slots).filter(wanted).toArray();
    }
}
