package phanluong.jobs.bench;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import phanluong.warehouse.words.Text;

/** {@code scripts/demo} in a new home, with programs that are built already. It takes long, so it must be asked for. */
final class DemoBench {
    static final String DEMO = "demo";
    private static final Text NAME =
            new Text("scripts/demo sau khi đã dựng chương trình", "scripts/demo after the build");
    /** {@code [ 12s] words}: a step and when it began. */
    private static final Pattern STEP = Pattern.compile("(?m)^\\[ *(\\d+)s\\] (.+)$");

    private final Launcher launcher;
    private final Place place;

    DemoBench(Launcher launcher, Place place) {
        this.launcher = launcher;
        this.place = place;
    }

    static Figure notAsked() {
        return Figure.missing(DEMO, NAME, new Text("không đo; thêm --demo", "not asked for: add --demo"));
    }

    Figure measure() throws IOException {
        try {
            Launcher.Finished finished =
                    launcher.run(launcher.script().resolveSibling("demo"), Map.of(), "--home", place.fresh("demo"));
            return withSteps(Figure.measured(DEMO, NAME, finished.usage()).within(Target.seconds(60)), finished.out());
        } catch (Launcher.Failed e) {
            return Figure.missing(DEMO, NAME, new Text(e.getMessage(), e.getMessage()));
        }
    }

    /** A step lasts, in whole seconds, until the next begins. */
    static Figure withSteps(Figure demo, String said) {
        Figure figure = demo;
        Matcher step = STEP.matcher(said);
        boolean more = step.find();
        while (more) {
            long began = Long.parseLong(step.group(1));
            String words = step.group(2).replaceAll("\\s*…$", "");
            more = step.find();
            if (more && Long.parseLong(step.group(1)) > began) {
                figure = figure.part(words, words, Long.parseLong(step.group(1)) - began);
            }
        }
        return figure;
    }
}
