package phanluong.jobs.workbook;

import phanluong.warehouse.Refusal;

/** Says of one file, by its name, why it is not read. */
record Trouble(String file) {
    /** The file could harm its reader, or mislead it. */
    Refusal unsafe(String vietnamese, String english) {
        return refused("WORKBOOK_UNSAFE", vietnamese, english);
    }

    /** The file would make whoever opens it run something, or fetch it. */
    Refusal active(String vietnamese, String english) {
        return refused("WORKBOOK_ACTIVE", vietnamese, english);
    }

    /** The file would take more memory or time than its reader has. */
    Refusal large(String vietnamese, String english) {
        return refused("WORKBOOK_TOO_LARGE", vietnamese, english);
    }

    private Refusal refused(String code, String vietnamese, String english) {
        return Refusal.coded(
                code, "Từ chối bảng tính " + file + ": " + vietnamese, "Workbook " + file + " is refused: " + english);
    }

    /** The bytes are not what was written. */
    Refusal damaged(String vietnamese, String english) {
        return Refusal.coded(
                "WORKBOOK_DAMAGED",
                "Bảng tính " + file + " bị hỏng: " + vietnamese + "; hãy gửi lại tệp gốc",
                "Workbook " + file + " is damaged: " + english + "; send the original file again");
    }

    /** The file is something else than its name says. */
    Refusal other(String vietnamese, String english) {
        return Refusal.coded(
                "NOT_A_WORKBOOK",
                "Tệp " + file + " không phải bảng tính .xlsx" + vietnamese,
                "File " + file + " is no .xlsx workbook" + english);
    }
}
