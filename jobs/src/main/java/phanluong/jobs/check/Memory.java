package phanluong.jobs.check;

/**
 * The texts that a field has had, each with what follows from it. A field whose texts do not repeat, such as a number of a
 * person, is not remembered.
 */
final class Memory {
    private static final int MOST = 1 << 15;
    private static final int TABLE = MOST * 2;
    /** So many new texts are let pass before it is asked whether they repeat. */
    private static final int TRIED = 2048;

    private Entry[] table = new Entry[64];
    private int count;
    private long asked;
    private long unknown;
    private Entry last;
    private boolean repeats;

    /** @param repeats false where it is known beforehand that texts do not */
    Memory(boolean repeats) {
        this.repeats = repeats;
    }

    /** Null when the text is new. */
    Entry find(byte[] array, int from, int to, int hash) {
        asked++;
        for (int at = hash & table.length - 1; table[at] != null; at = at + 1 & table.length - 1) {
            if (table[at].hash == hash && table[at].is(array, from, to)) {
                last = table[at];
                return last;
            }
        }
        unknown++;
        if (unknown > TRIED && unknown * 2 > asked) {
            repeats = false;
            table = new Entry[64];
        }
        return null;
    }

    /** The text of the row before, when it is this one again. */
    Entry same(byte[] array, int from, int to) {
        return last != null && last.is(array, from, to) ? last : null;
    }

    boolean repeats() {
        return repeats;
    }

    /** The id for the next text; -1 when no more are kept. */
    int nextId() {
        return repeats && count < MOST ? count : -1;
    }

    void add(Entry entry) {
        if (++count * 2 > table.length && table.length < TABLE) {
            Entry[] before = table;
            table = new Entry[before.length * 2];
            for (Entry one : before) {
                if (one != null) {
                    place(one);
                }
            }
        }
        place(entry);
        last = entry;
    }

    private void place(Entry entry) {
        int at = entry.hash & table.length - 1;
        while (table[at] != null) {
            at = at + 1 & table.length - 1;
        }
        table[at] = entry;
    }
}
