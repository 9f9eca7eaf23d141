package phanluong.jobs;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Workbooks as people make them and as computers break them, each with what becomes of it. */
final class DamagedWorkbooks {
    /**
     * One file.
     *
     * @param wrong what is wrong with it
     * @param bytes of the file, for the school year that it is to report
     * @param outcome a refusal in English, without the file's name; or read = accepted + rejected + duplicate, the codes of
     *     rejected rows and the notes, each with how often
     */
    record Case(String name, String wrong, Function<String, byte[]> bytes, String outcome) {}

    private DamagedWorkbooks() {}

    static List<Case> all() {
        return Stream.of(UsualWorkbooks.all(), BrokenWorkbooks.all())
                .flatMap(List::stream)
                .toList();
    }
}
