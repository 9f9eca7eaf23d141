package phanluong.warehouse.build;

import java.util.List;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;

/** The facts of a release in memory, for questions that no published table can answer. */
public final class Facts {
    private Facts() {}

    /**
     * A database that holds some tables and all they are made of. Pupils' rows and figures of single schools are among them: whoever
     * asks it tells only what may be told.
     *
     * @param release may list any batches of the home, also what was never published together
     */
    public static Database of(Home home, Catalogue catalogue, Release release, List<String> tables) {
        Database database = Database.inMemory();
        try {
            load(database, home, catalogue, release, new Models().inOrder(tables));
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    static void load(Database database, Home home, Catalogue catalogue, Release release, List<Model> models) {
        database.execute("set threads = 2");
        database.execute("set timezone = 'UTC'");
        new CatalogueTables(database).load(catalogue);
        try (Sources sources = new Sources(database, home)) {
            sources.load(release, catalogue.forms().list());
            create(database, models);
        }
    }

    static void create(Database database, List<Model> models) {
        for (Model model : models) {
            database.execute("create table " + model.name() + " as " + model.sql());
        }
    }
}
