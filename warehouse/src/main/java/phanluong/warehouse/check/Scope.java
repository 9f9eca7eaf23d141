package phanluong.warehouse.check;

import phanluong.warehouse.words.Text;

/** What a check looks at. */
public enum Scope {
    FILE(new Text("Cả tệp: tệp không đọc được bị từ chối", "The whole file: one that cannot be read is refused")),
    READING(new Text("Cách đọc tệp", "How the file was read")),
    ROW(new Text("Từng dòng, mọi biểu", "Every row, of every form")),
    RULE(new Text("Từng dòng, theo biểu", "Every row, by the form's rules")),
    RELEASE(new Text(
            "Cả bản công bố: giữa các tệp, các biểu và các năm", "The whole release: across files, forms and years"));

    private final Text title;

    Scope(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }
}
