package phanluong.jobs.bench;

import java.util.List;
import java.util.Optional;

/**
 * All lines of one run.
 *
 * @param runs how often each was measured: times are medians, peaks of memory the highest
 */
public record Figures(Machine machine, int runs, List<Figure> list) {
    public Figures {
        list = List.copyOf(list);
    }

    public Optional<Figure> find(String id) {
        return list.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    /** Empty when the figure is compared with nothing, or one of the two was not measured. */
    public Optional<Ratio> ratio(Figure figure) {
        return figure.against()
                .flatMap(this::find)
                .flatMap(Figure::usage)
                .flatMap(other -> figure.usage().map(usage -> Ratio.of(usage, other)));
    }
}
