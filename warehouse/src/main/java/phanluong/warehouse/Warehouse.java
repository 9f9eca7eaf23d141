package phanluong.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import phanluong.warehouse.build.Builder;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;

/**
 * The door to a release's figures: its published database, built when it is not there or was made by other definitions.
 *
 * <p>Reads only what is published. Not thread-safe.
 */
public final class Warehouse implements AutoCloseable {
    private final Catalogue catalogue;
    private final Release release;
    private final Database database;

    private Warehouse(Catalogue catalogue, Release release, Database database) {
        this.catalogue = catalogue;
        this.release = release;
        this.database = database;
    }

    public static Warehouse open(Home home, Release release, Catalogue catalogue) {
        return new Warehouse(catalogue, release, Database.readOnly(publish(home, release, catalogue)));
    }

    /** The published file of a release; built now when it is missing or stale. */
    public static Path publish(Home home, Release release, Catalogue catalogue) {
        Builder builder = new Builder(home, catalogue);
        Path file = home.published(release.number());
        if (Files.exists(file) && recipeOf(file).equals(builder.recipe(release))) {
            return file;
        }
        return builder.build(release);
    }

    private static String recipeOf(Path file) {
        try (Database database = Database.readOnly(file)) {
            List<String> recipes = database.query("select recipe from release", row -> row.text("recipe"));
            return recipes.isEmpty() ? "" : recipes.get(0);
        }
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Release release() {
        return release;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
