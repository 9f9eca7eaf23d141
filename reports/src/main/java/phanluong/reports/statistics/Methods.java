package phanluong.reports.statistics;

import java.util.List;
import java.util.stream.Collectors;
import phanluong.warehouse.Refusal;

/** All methods, in the order in which help lists them. */
public final class Methods {
    public static final List<Method> ALL = List.of(
            new ProportionMethod(),
            new DifferenceMethod(),
            new TwoProportionsMethod(),
            new RateMethod(),
            new DirectMethod(),
            new IndirectMethod(),
            new StandardiseMethod(),
            new MantelHaenszelMethod(),
            new AdjustMethod(),
            new GiniMethod(),
            new TheilMethod(),
            new KappaMethod(),
            new OlsMethod(),
            new AnovaMethod(),
            new MannKendallMethod(),
            new CochranArmitageMethod(),
            new HoltMethod(),
            new DriftMethod(),
            new FunnelMethod(),
            new ShrinkMethod(),
            new DidMethod(),
            new RandomisationMethod());

    private Methods() {}

    /** @throws Refusal naming those that are known */
    public static Method of(String id) {
        return ALL.stream().filter(method -> method.id().equals(id)).findAny().orElseThrow(() -> {
            String known = ALL.stream().map(Method::id).collect(Collectors.joining(", "));
            return new Refusal(
                    "METHOD \"" + id + "\" không có; chọn một trong: " + known,
                    "METHOD \"" + id + "\" is not known; expected one of: " + known);
        });
    }
}
