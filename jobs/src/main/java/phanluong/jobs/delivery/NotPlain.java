package phanluong.jobs.delivery;

/** A text holds something that the quick way through large texts leaves to the thorough one. */
final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPlain(String what) {
        super(what, null, false, false);
    }
}
