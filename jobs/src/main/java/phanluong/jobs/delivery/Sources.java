package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text;

/**
 * The delivered files below the paths that a person names; links are never followed.
 *
 * @param files in the order of their paths
 * @param ignored what lies in the folders and is no delivery
 */
public record Sources(List<Source> files, List<String> ignored) {
    static final Set<String> DELIVERED = Set.of("csv", "xlsx");
    private static final Set<String> BESIDE = Set.of(ReceivedList.FILE_NAME, "truth.json");

    public Sources {
        files = List.copyOf(files);
        ignored = List.copyOf(ignored);
    }

    /**
     * @param received the day for files that no {@code received.csv} speaks of
     * @throws Refusal naming every path that is not there or cannot be a delivery
     */
    public static Sources below(List<Path> paths, LocalDate received) {
        Walk walk = new Walk(received);
        paths.forEach(walk::add);
        if (!walk.problems.isEmpty()) {
            throw Refusal.of(walk.problems);
        }
        walk.files.sort(Comparator.comparing(source -> source.path().toString()));
        return new Sources(walk.files, walk.ignored.stream().sorted().toList());
    }

    /** What may be a delivery below the paths at this moment, while others come and go; nothing is said of the rest. */
    public static List<Path> now(List<Path> paths) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> all = Files.walk(path)) {
                all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .filter(file -> DELIVERED.contains(extension(file)))
                        .filter(file -> !BESIDE.contains(file.getFileName().toString()))
                        .forEach(found::add);
            } catch (NoSuchFileException | UncheckedIOException gone) {
                // The next look finds what is left.
                continue;
            }
        }
        return found;
    }

    /** A file that is written while it is read is no delivery yet. */
    static Refusal changed(String name) {
        return Refusal.coded(
                "FILE_CHANGED",
                "Tệp " + name + " bị thay đổi trong khi đang đọc; hãy gửi lại khi đã ghi xong",
                "File " + name + " changed while it was being read; send it again when it is complete");
    }

    static String extension(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static final class Walk {
        private final LocalDate received;
        private final List<Source> files = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private final List<Refusal.Problem> problems = new ArrayList<>();

        Walk(LocalDate received) {
            this.received = received;
        }

        void add(Path path) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                addFolder(path);
            } else if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(other(
                        "Không có tệp hay thư mục \"" + FileNames.shown(path.toString()) + "\"",
                        "There is no file or folder \"" + FileNames.shown(path.toString()) + "\""));
            } else if (!DELIVERED.contains(extension(path))) {
                problems.add(Refusal.problem(
                                "FILE_OF_OTHER_KIND",
                                "\"" + FileNames.shown(path.toString()) + "\" không phải là tệp .csv hoặc .xlsx",
                                "\"" + FileNames.shown(path.toString()) + "\" is no .csv or .xlsx file")
                        .ofFile(path.toString()));
            } else if (isDelivery(
                    path.getFileName().toString(), Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))) {
                Path folder = path.toAbsolutePath().getParent();
                add(path, path.getFileName().toString(), ReceivedList.of(folder, folder));
            }
        }

        /** What is named like a delivery is one or is refused: nothing that somebody meant to send is passed over. */
        private boolean isDelivery(String name, boolean isRegular) {
            String shown = FileNames.shown(name);
            if (!isRegular) {
                problems.add(Refusal.problem(
                                "FILE_NOT_REGULAR",
                                "\"" + shown
                                        + "\" không phải tệp thường (liên kết, ống dẫn hoặc thiết bị); liên kết không được đi theo",
                                "\"" + shown + "\" is no regular file (a link, pipe or device); links are not followed")
                        .ofFile(name));
                return false;
            }
            if (FileNames.misleads(name)) {
                problems.add(Refusal.problem(
                                "FILE_NAME_MISLEADS",
                                "Tên tệp \"" + shown + "\" có ký tự điều khiển hoặc ký tự ẩn; hãy đổi tên tệp",
                                "The file name \"" + shown
                                        + "\" holds control or invisible characters; rename the file")
                        .ofFile(shown));
                return false;
            }
            return true;
        }

        private void add(Path path, String name, ReceivedList list) {
            files.add(new Source(
                    path,
                    FileNames.discreet(list.name(path).orElse(name)),
                    list.received(path).orElse(received),
                    list.origin(path)));
        }

        private void addFolder(Path root) {
            List<Path> found = new ArrayList<>();
            int problemsBefore = problems.size();
            try {
                Files.walkFileTree(root, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (BESIDE.contains(file.getFileName().toString()) && attributes.isRegularFile()) {
                            return FileVisitResult.CONTINUE;
                        }
                        if (!DELIVERED.contains(extension(file))) {
                            ignored.add(FileNames.shown(name(root, file)));
                        } else if (isDelivery(name(root, file), attributes.isRegularFile())) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException cause) {
                        String name = FileNames.shown(name(root, file));
                        problems.add(Refusal.problem(
                                        "FILE_UNREADABLE",
                                        "Không có quyền đọc \"" + name + "\"",
                                        "There is no right to read \"" + name + "\"")
                                .ofFile(name));
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ReceivedList.Known lists = new ReceivedList.Known(root.toAbsolutePath());
            found.forEach(file ->
                    add(file, name(root, file), lists.of(file.toAbsolutePath().getParent())));
            if (found.isEmpty() && problems.size() == problemsBefore) {
                problems.add(other(
                        "Thư mục \"" + root + "\" không có tệp .csv hoặc .xlsx nào",
                        "Folder \"" + root + "\" holds no .csv or .xlsx file"));
            }
        }

        /** A problem with what was named on the command line, and with no file. */
        private static Refusal.Problem other(String vietnamese, String english) {
            return new Refusal.Problem(Optional.empty(), Optional.empty(), new Text(vietnamese, english));
        }

        private static String name(Path root, Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }
    }
}
