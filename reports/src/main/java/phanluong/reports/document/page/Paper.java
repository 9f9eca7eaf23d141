package phanluong.reports.document.page;

import phanluong.reports.document.model.Annex.Orientation;

/** A4 in points, both ways, with the margins of Decree 30: left 30 mm, right 20 mm; top and bottom 20 mm with header and footer in them. */
enum Paper {
    PORTRAIT(595, 842, ""),
    LANDSCAPE(842, 595, "-landscape");

    private static final int SIDE_MARGINS = 142;
    private final int width;
    private final int height;
    private final String suffix;

    Paper(int width, int height, String suffix) {
        this.width = width;
        this.height = height;
        this.suffix = suffix;
    }

    static Paper of(Orientation orientation) {
        return switch (orientation) {
            case PORTRAIT -> PORTRAIT;
            case LANDSCAPE -> LANDSCAPE;
        };
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Width between the side margins. */
    int textWidth() {
        return width - SIDE_MARGINS;
    }

    String suffix() {
        return suffix;
    }
}
