package phanluong.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A memory says of every text what was said of this one, and nothing of a new one. */
class ByteMemoryTest {
    @Test
    void everyTextOfAnyLengthIsToldFromEveryOther() {
        SplittableRandom random = new SplittableRandom(7);
        Map<String, Integer> truth = new HashMap<>();
        List<byte[]> before = new ArrayList<>(List.of(new byte[0]));
        ByteMemory<Integer> memory = new ByteMemory<>(true);
        for (int round = 0; round < 400_000; round++) {
            byte[] text = random.nextInt(10) < 6 ? before.get(random.nextInt(before.size())) : text(random);
            before.add(text);
            byte[] array = new byte[text.length + random.nextInt(12)];
            random.nextBytes(array);
            int from = random.nextInt(array.length - text.length + 1);
            System.arraycopy(text, 0, array, from, text.length);

            Integer expected = truth.get(new String(text, StandardCharsets.ISO_8859_1));
            Integer found = memory.find(array, from, from + text.length);

            assertThat(found).isEqualTo(expected);
            if (found == null && memory.nextId() >= 0) {
                truth.put(new String(text, StandardCharsets.ISO_8859_1), memory.nextId());
                memory.add(array, from, from + text.length, memory.nextId());
            }
        }
        assertThat(truth).hasSizeGreaterThan(30_000);
    }

    /** Few letters, so that texts differ by one byte at any place; zeros and letters beyond ASCII among them. */
    private static byte[] text(SplittableRandom random) {
        byte[] text = new byte[random.nextInt(41)];
        for (int at = 0; at < text.length; at++) {
            text[at] = (byte) (random.nextInt(8) > 0 ? 'a' : random.nextInt(3) - 1);
        }
        return text;
    }

    @Test
    void lettersThatFollowInTheArrayAreNoPartOfTheText() {
        ByteMemory<String> memory = new ByteMemory<>(true);
        byte[] array = "Nam,Nữ,Nam\n".getBytes(StandardCharsets.UTF_8);

        memory.add(array, 0, 3, "male");

        assertThat(memory.find(array, array.length - 4, array.length - 1)).isEqualTo("male");
        assertThat(memory.find(array, 0, 4)).isNull();
        assertThat(memory.find(array, 0, 2)).isNull();
        assertThat(memory.find(array, 1, 1)).isNull();
    }

    @Test
    void aColumnWhoseTextsDoNotRepeatIsNotRemembered() {
        ByteMemory<Integer> memory = new ByteMemory<>(true);
        for (int row = 0; row < 3000 && memory.repeats(); row++) {
            byte[] text = ("HS" + (700_000_000 + row)).getBytes(StandardCharsets.UTF_8);
            assertThat(memory.find(text, 0, text.length)).isNull();
            if (memory.nextId() >= 0) {
                memory.add(text, 0, text.length, row);
            }
        }
        assertThat(memory.repeats()).isFalse();
        assertThat(memory.nextId()).isEqualTo(-1);
        byte[] first = "HS700000000".getBytes(StandardCharsets.UTF_8);
        assertThat(memory.find(first, 0, first.length)).isNull();
    }

    @Test
    void aColumnWhoseTextsStandInRunsIsRemembered() {
        ByteMemory<Integer> memory = new ByteMemory<>(true);
        for (int row = 0; row < 9000; row++) {
            byte[] school = Integer.toString(70_689_000 + row / 3).getBytes(StandardCharsets.UTF_8);
            Integer found = memory.find(school, 0, school.length);
            assertThat(found == null).isEqualTo(row % 3 == 0);
            if (found == null) {
                memory.add(school, 0, school.length, row);
            }
        }
        assertThat(memory.repeats()).isTrue();
    }
}
