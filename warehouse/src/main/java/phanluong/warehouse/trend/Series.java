package phanluong.warehouse.trend;

import java.util.List;
import java.util.Optional;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.time.SchoolYear;

/** One indicator in one area over consecutive school years; a year without a number is a point that says why. */
public record Series(String indicator, String frame, String areaCode, String areaName, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /** @param partial schools are missing from the ratio */
    public record Point(SchoolYear schoolYear, Reading reading, boolean partial) {}

    public Optional<Point> in(SchoolYear year) {
        return points.stream().filter(point -> point.schoolYear().equals(year)).findFirst();
    }

    /** The points that have a number. */
    public List<Point> measured() {
        return points.stream()
                .filter(point -> point.reading() instanceof Reading.Measured)
                .toList();
    }
}
