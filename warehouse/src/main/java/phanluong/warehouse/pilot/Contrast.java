package phanluong.warehouse.pilot;

/** Which districts are compared: a park with and without the pilot is kept apart. */
public enum Contrast {
    /** All pilots with all others. */
    ALL_OTHERS {
        @Override
        boolean holds(boolean pilot, boolean park) {
            return true;
        }
    },
    /** Districts with an industrial park: those with the pilot with those without. */
    WITH_PARK {
        @Override
        boolean holds(boolean pilot, boolean park) {
            return park;
        }
    },
    /** All pilots with districts that have neither pilot nor park. */
    NEITHER {
        @Override
        boolean holds(boolean pilot, boolean park) {
            return pilot || !park;
        }
    };

    abstract boolean holds(boolean pilot, boolean park);
}
