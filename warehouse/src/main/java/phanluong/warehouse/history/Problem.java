package phanluong.warehouse.history;

import phanluong.warehouse.words.Text;

/** Something in a home that is not as the ledger says: which file or folder, below the home, and what is wrong. */
public record Problem(String place, Text what) implements Comparable<Problem> {
    static Problem of(String place, String vietnamese, String english) {
        return new Problem(place, new Text(vietnamese, english));
    }

    @Override
    public int compareTo(Problem other) {
        return place.equals(other.place) ? what.en().compareTo(other.what.en()) : place.compareTo(other.place);
    }
}
