package phanluong.jobs.marked;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.time.SchoolYear;

/** What a sender is told of one delivery. */
record Answer(Batch batch, String formTitle, List<Fault> faults) {
    Answer {
        faults = faults.stream().sorted().toList();
    }

    /** What stands above the list: how many, of what, and what to do. */
    List<String> head() {
        long wrong = faults.stream().filter(Fault::error).count();
        long rows = faults.stream()
                .filter(Fault::error)
                .map(fault -> fault.place().row())
                .distinct()
                .count();
        long doubtful = faults.size() - wrong;
        String years = batch.schoolYears().stream().map(SchoolYear::toString).collect(Collectors.joining(", "));
        String duplicates = batch.rows().duplicate() == 0
                ? ""
                : "; " + batch.rows().duplicate() + " dòng lặp lại y nguyên một dòng khác, chỉ tính một lần";
        return List.of(
                wrong + " lỗi ở " + rows + " dòng bị loại; " + doubtful + " điều cần xem lại",
                "Biểu " + formTitle + " – " + batch.unit() + " – năm học " + years + " – nhận ngày "
                        + batch.received().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")) + " – mã lô " + batch.id(),
                "Đã đọc " + batch.rows().read() + " dòng: nhận " + batch.rows().accepted() + ", loại "
                        + batch.rows().rejected() + duplicates,
                "Sửa các ô tô đỏ (lỗi), xem lại các ô tô vàng, rồi gửi lại cả tệp: lần gửi sau thay thế lần gửi trước.");
    }
}
