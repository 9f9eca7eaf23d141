package phanluong.warehouse.pilot;

import java.util.List;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Park;
import phanluong.warehouse.catalogue.Pilot;
import phanluong.warehouse.trend.Series;

/** What the catalogue says of pilots and parks ({@code pilots.csv}, {@code industrial_parks.csv}). */
public final class Districts {
    private Districts() {}

    /** The areas of the detail frame, in the order of their series; one series an area is enough. */
    public static List<District> of(Catalogue catalogue, List<Series> series) {
        return series.stream()
                .filter(one -> one.frame().equals(catalogue.region().detailFrame()))
                .map(one -> new District(
                        one.areaCode(),
                        one.areaName(),
                        pilots(catalogue).stream()
                                .filter(pilot -> pilot.code().equals(one.areaCode()))
                                .map(Pilot::validity)
                                .toList(),
                        catalogue.parks().stream().map(Park::districtCode).anyMatch(one.areaCode()::equals)))
                .distinct()
                .toList();
    }

    /** Whether some pilot district is named by no document. */
    public static boolean areAssumed(Catalogue catalogue) {
        return pilots(catalogue).stream().anyMatch(Pilot::assumed);
    }

    private static List<Pilot> pilots(Catalogue catalogue) {
        return catalogue.pilots().stream()
                .filter(pilot -> pilot.kind().equals("district"))
                .toList();
    }
}
