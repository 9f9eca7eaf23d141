package phanluong.reports.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import phanluong.reports.workbench.OutputFile;
import phanluong.reports.workbench.db.ParquetFile;
import phanluong.reports.workbench.db.PublishedRows;
import phanluong.reports.workbench.db.PublishedTables;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.SafeCsv;
import phanluong.warehouse.files.Sha256;

/** Writes published tables as files, and beside them what they are ({@link DataPackage}). Only what is published leaves. */
public final class TableExport {
    /** The forms of a file, each with the ending of its name. */
    public enum Format {
        CSV("text/csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        PARQUET("application/vnd.apache.parquet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Of which release the tables are.
     *
     * @param demonstration whether its figures are invented
     */
    public record Origin(int release, LocalDate asOf, boolean demonstration) {}

    /** A file that was written; {@code name} within the folder. */
    public record Written(
            PublishedTables.Table table, Format format, String name, long rows, long bytes, String sha256) {}

    private TableExport() {}

    /**
     * The same tables give the same bytes, but for Parquet written by another release of DuckDB.
     *
     * @param folder made when it is not there; a file of the same name is replaced
     */
    public static List<Written> write(
            Path published, Origin origin, List<PublishedTables.Table> tables, Set<Format> formats, Path folder) {
        try {
            Files.createDirectories(folder);
            List<Written> written = new ArrayList<>();
            for (PublishedTables.Table table : tables) {
                Answer rows = PublishedRows.of(published, table.name());
                for (Format format : formats) {
                    written.add(write(table, rows, format, origin, folder));
                }
            }
            OutputFile.write(
                    folder.resolve(DataPackage.NAME),
                    draft -> Files.writeString(draft, DataPackage.json(origin, written)));
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Written write(PublishedTables.Table table, Answer rows, Format format, Origin origin, Path folder)
            throws IOException {
        String name = table.name() + "." + format.ending();
        Path file = folder.resolve(name);
        OutputFile.write(file, draft -> {
            switch (format) {
                case CSV -> Files.write(draft, SafeCsv.of(rows).getBytes(StandardCharsets.UTF_8));
                case XLSX -> Files.write(draft, TableBook.xlsx(table, rows, origin));
                case PARQUET -> ParquetFile.write(rows, draft);
            }
        });
        return new Written(table, format, name, rows.rows().size(), Files.size(file), Sha256.of(file));
    }
}
