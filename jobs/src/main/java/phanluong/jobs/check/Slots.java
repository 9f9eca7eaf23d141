package phanluong.jobs.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.BindReferences$;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.package$;
import org.apache.spark.sql.catalyst.optimizer.ReplaceExpressions$;
import org.apache.spark.sql.catalyst.optimizer.RewriteWithExpression$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** The columns of a table that grows column by column, as expressions over the places of the columns before them. */
final class Slots {
    private final Map<String, Integer> slotByName = new HashMap<>();
    private final List<Expression> expressions = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    /** By slot, as which the plan knows it. */
    private final List<Attribute> attributes = new ArrayList<>();

    private final int source;

    private Slots(StructType source) {
        this.source = source.length();
        for (String name : source.fieldNames()) {
            slotByName.put(name, slotByName.size());
        }
    }

    /** @param rows a table of the source's columns to which columns were added, and nothing else done */
    static Slots of(Dataset<Row> rows, StructType source) {
        Slots slots = new Slots(source);
        // What Spark's optimizer does for every query: expressions that stand for others give way to them.
        LogicalPlan plan =
                ReplaceExpressions$.MODULE$.apply(rows.queryExecution().analyzed());
        slots.add(RewriteWithExpression$.MODULE$.apply(plan));
        return slots;
    }

    private void add(LogicalPlan plan) {
        if (!(plan instanceof Project project)) {
            attributes.addAll(CollectionConverters.asJava(plan.output()));
            return;
        }
        add(project.child());
        for (NamedExpression column : CollectionConverters.asJava(project.projectList())) {
            if (column instanceof Alias alias && !slotByName.containsKey(alias.name())) {
                Expression bound = BindReferences$.MODULE$.bindReference(
                        alias.child(),
                        package$.MODULE$.AttributeSeq(
                                CollectionConverters.asScala(attributes).toSeq()),
                        false);
                expressions.add(bound);
                levels.add(level(bound));
                slotByName.put(alias.name(), slotByName.size());
                attributes.add(alias.toAttribute());
            }
        }
    }

    private int level(Expression expression) {
        int level = 0;
        if (expression instanceof BoundReference reference) {
            level = reference.ordinal() < source ? 0 : levels.get(reference.ordinal() - source) + 1;
        }
        for (Expression child : CollectionConverters.asJava(expression.children())) {
            level = Math.max(level, level(child));
        }
        return level;
    }

    /** The slots that an expression reads. */
    static void references(Expression expression, java.util.function.IntConsumer each) {
        if (expression instanceof BoundReference reference) {
            each.accept(reference.ordinal());
        }
        CollectionConverters.asJava(expression.children()).forEach(child -> references(child, each));
    }

    int of(String name) {
        return slotByName.get(name);
    }

    Expression[] expressions() {
        return expressions.toArray(Expression[]::new);
    }

    int[] levels() {
        return levels.stream().mapToInt(Integer::intValue).toArray();
    }
}
