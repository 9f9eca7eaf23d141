package phanluong.warehouse.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.time.SchoolYear;

/** One indicator in one area over consecutive school years; a year without a number is a point that says why. */
public record Series(String indicator, String frame, String areaCode, String areaName, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /**
     * @param uncounted at most so many pupils or schools are outside the ratio because their schools did not report; empty when nobody
     *     can say
     * @param broken counted by another definition, or gathered in other areas, than the year before: no line leads here from there
     */
    public record Point(SchoolYear schoolYear, Reading reading, OptionalLong uncounted, boolean broken) {
        /** A year in which all are counted and that goes on from the one before. */
        public Point(SchoolYear schoolYear, Reading reading) {
            this(schoolYear, reading, OptionalLong.of(0), false);
        }

        /** Whether schools are missing from the ratio, or may be. */
        public boolean partial() {
            return uncounted.isEmpty() || uncounted.getAsLong() > 0;
        }
    }

    public Optional<Point> in(SchoolYear year) {
        return points.stream().filter(point -> point.schoolYear().equals(year)).findFirst();
    }

    /** The points that have a number. */
    public List<Point> measured() {
        return points.stream()
                .filter(point -> point.reading() instanceof Reading.Measured)
                .toList();
    }

    /** The parts between breaks, in the order of time; the series itself when there is none. */
    public List<Series> runs() {
        if (points.isEmpty()) {
            return List.of(this);
        }
        List<Series> runs = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= points.size(); next++) {
            if (next == points.size() || points.get(next).broken()) {
                runs.add(new Series(indicator, frame, areaCode, areaName, points.subList(first, next)));
                first = next;
            }
        }
        return runs;
    }

    /** The same up to a year. */
    public Series until(SchoolYear last) {
        return new Series(
                indicator,
                frame,
                areaCode,
                areaName,
                points.stream()
                        .filter(point -> point.schoolYear().compareTo(last) <= 0)
                        .toList());
    }
}
