package phanluong.reports.document.page;

/** The colour profile that PDF/A asks for: the platform's sRGB, stored beside the templates when they are compiled. */
final class IccProfile {
    static final String FILE = "sRGB.icc";

    private IccProfile() {}

    static String path() {
        return IccProfile.class.getPackageName().replace('.', '/') + "/" + FILE;
    }
}
