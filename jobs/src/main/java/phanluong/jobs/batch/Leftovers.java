package phanluong.jobs.batch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Folders;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.release.WriterLock;

/** What a run that was killed left behind: batches that never became whole, files that never got their name, releases that never counted. */
public final class Leftovers {
    /** A release, or what is kept beside it. */
    private static final Pattern RELEASE = Pattern.compile("([0-9]+)[.](?:.*[.])?json");

    private Leftovers() {}

    /** Removes them when there are any and nobody is writing; whoever writes next does it otherwise. */
    public static void removeIfFree(Home home) throws IOException {
        if (of(home).isEmpty()) {
            return;
        }
        WriterLock lock;
        try {
            lock = WriterLock.take(home);
        } catch (Refusal e) {
            // They may be no leftovers at all but what somebody is writing just now.
            return;
        }
        try {
            remove(home);
        } finally {
            lock.close();
        }
    }

    /** Only for the one who holds the {@link WriterLock}. */
    static void remove(Home home) throws IOException {
        for (Path leftover : of(home)) {
            Folders.delete(leftover);
        }
    }

    private static List<Path> of(Home home) throws IOException {
        List<Path> leftovers = new ArrayList<>();
        add(home.batches(), Home.STAGING + "*", leftovers);
        for (Path folder : List.of(home.root(), home.deliveries(), home.releases())) {
            add(folder, ".*.new", leftovers);
        }
        int current = new Releases(home).current().map(Release::number).orElse(0);
        List<Path> published = new ArrayList<>();
        add(home.releases(), "*.json", published);
        for (Path file : published) {
            Matcher name = RELEASE.matcher(file.getFileName().toString());
            if (name.matches() && Integer.parseInt(name.group(1)) > current) {
                leftovers.add(file);
            }
        }
        return leftovers;
    }

    private static void add(Path folder, String names, List<Path> leftovers) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
            found.forEach(leftovers::add);
        }
    }
}
