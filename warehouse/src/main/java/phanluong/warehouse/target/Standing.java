package phanluong.warehouse.target;

import phanluong.warehouse.words.Text;

/** How a value stands against a target. */
public enum Standing {
    MET(new Text("Đạt", "Met"), "●"),
    NOT_MET(new Text("Chưa đạt", "Not met"), "▼"),
    /** What is missing could turn the answer. */
    CANNOT_SAY(new Text("Chưa đủ cơ sở đánh giá", "Cannot be said"), "?");

    private final Text words;
    private final String mark;

    Standing(Text words, String mark) {
        this.words = words;
        this.mark = mark;
    }

    public Text words() {
        return words;
    }

    /** A sign beside the word, which can be told apart without colour. */
    public String mark() {
        return mark;
    }
}
