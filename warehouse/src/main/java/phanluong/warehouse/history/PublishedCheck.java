package phanluong.warehouse.history;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.words.Text;

/** Whether the published database of a release can be read whole and is the one of the release. */
final class PublishedCheck {
    private PublishedCheck() {}

    /** What is wrong goes to {@code problems}; a database of other definitions, which will be made again, to {@code notes}. */
    static void of(Home home, Release release, String recipe, List<Problem> problems, List<Text> notes) {
        Path file = home.published(release.number());
        if (file.getFileSystem() != FileSystems.getDefault() || !Files.exists(file)) {
            return;
        }
        String place = "published/" + file.getFileName();
        try (Database database = Database.readOnly(file)) {
            String made = database.query(
                            "select release_number, as_of, recipe from release",
                            row -> row.number("release_number") + " " + row.date("as_of") + " " + row.text("recipe"))
                    .get(0);
            String expected = release.number() + " " + release.asOf() + " ";
            if (!made.startsWith(expected)) {
                problems.add(Problem.of(
                        place,
                        "là của bản công bố khác; xóa tệp này, lần sau sẽ được lập lại",
                        "is of another release; delete it, it will be made again"));
            } else if (!made.equals(expected + recipe)) {
                notes.add(new Text(
                        place + ": lập bằng định nghĩa khác; sẽ được lập lại khi cần",
                        place + ": made with other definitions; it will be made again when needed"));
            }
            List<String> tables = database.query(
                    "select table_name from duckdb_tables() order by table_name", row -> row.text("table_name"));
            for (String table : tables) {
                database.query(
                        "select bit_xor(hash(t))::varchar as read from \"" + table + "\" as t",
                        row -> row.findText("read"));
            }
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            problems.add(Problem.of(
                    place,
                    "hỏng; xóa tệp này, lần sau sẽ được lập lại",
                    "is damaged; delete it, it will be made again"));
        }
    }
}
