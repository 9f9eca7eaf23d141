package phanluong.jobs.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;

/** One pass over the rows below a header: how many there are, and for whom and which school year they report. */
final class Survey {
    private final TableBody body;
    private final List<Scope> scopes;

    private Survey(TableBody body) {
        this.body = body;
        this.scopes = body.header().matches().stream()
                .map(match -> new Scope(match.form(), match.layout()))
                .toList();
    }

    /**
     * Reads every row that is left.
     *
     * @param seen is shown each row
     */
    static Survey of(Rows rows, TableBody body, Consumer<Rows.Row> seen) throws IOException {
        Survey survey = new Survey(body);
        for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
            Rows.Row found = row;
            seen.accept(found);
            if (body.add(found)) {
                survey.scopes.forEach(scope -> scope.add(found));
            }
        }
        return survey;
    }

    Extent extent() {
        return body.extent();
    }

    /** How many rows stand below the header. */
    long rows() {
        return body.rows();
    }

    /** @throws phanluong.warehouse.Refusal when there is no row, or the rows do not agree whom they report for */
    Inspected inspected(Source source, String sha256, Shape shape) throws IOException {
        return new Inspected(
                source,
                sha256,
                Files.size(source.path()),
                shape,
                body.notes(),
                scopes.stream()
                        .map(scope -> scope.reading(source.name(), body.rows()))
                        .toList(),
                body.dropped());
    }
}
