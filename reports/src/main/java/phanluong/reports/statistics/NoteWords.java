package phanluong.reports.statistics;

import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.words.Text;

/** The words of every note; the compiler asks for those of a new one. */
public final class NoteWords {
    private NoteWords() {}

    public static Text of(Note note) {
        return switch (note) {
            case CONSTANT_SERIES ->
                new Text(
                        "Mọi giá trị bằng nhau: không có xu hướng để tìm.",
                        "All values are the same: there is no trend to look for.");
            case TIED_TIMES ->
                new Text(
                        "Có thời điểm lặp lại: các cặp cùng thời điểm không nói gì về chiều.",
                        "Some times occur more than once: pairs of the same time say nothing about a direction.");
            case TIED_VALUES ->
                new Text(
                        "Có giá trị trùng nhau: các cặp bằng nhau không nói gì về chiều.",
                        "Some values occur more than once: equal pairs say nothing about a direction.");
            case GAPS_IN_TIME -> new Text("Các thời điểm không cách đều nhau.", "The times are not equally spaced.");
            case CANNOT_REACH_LEVEL ->
                new Text(
                        "Chuỗi quá ngắn hoặc trùng nhiều: ngay cả xu hướng rõ nhất cũng không cho p dưới mức này.",
                        "Too short a series, or too many ties: not even the clearest trend would give a p below this level.");
            case FEW_FOR_AUTOCORRELATION ->
                new Text(
                        "Tự tương quan tính từ dưới 10 giá trị: không phân biệt được với ngẫu nhiên.",
                        "Autocorrelation comes from fewer than 10 values: it cannot be told from chance.");
            case NO_CORRECTED_VARIANCE ->
                new Text(
                        "Hiệu chỉnh tự tương quan không để lại phương sai dương: không có kiểm định hiệu chỉnh.",
                        "The correction for autocorrelation leaves no positive variance: there is no corrected test.");
            case OVERDISPERSED ->
                new Text(
                        "Các tỷ lệ dao động hơn mức ngẫu nhiên: hãy đọc giá trị p đã tính đến điều đó.",
                        "The proportions vary more than by chance: read the p-value that allows for it.");
            case CLAMPED ->
                new Text(
                        "Số vượt khoảng có thể có đã được đưa về giá trị gần nhất có thể.",
                        "Figures outside the possible range were moved to the nearest possible ones.");
            case PERFECT_FIT ->
                new Text(
                        "Đường đi qua mọi điểm: không còn gì để ước lượng sai số.",
                        "The line meets every point: nothing is left to estimate errors from.");
            case COLLINEAR ->
                new Text(
                        "Có cột là (hoặc gần như là) tổ hợp của các cột khác: hệ số không xác định được chắc chắn nên không đưa ra.",
                        "A column is, or nearly is, a combination of the others: coefficients are not certain, so none is given.");
            case FULLY_SHRUNK ->
                new Text(
                        "Các đơn vị không khác nhau quá mức ngẫu nhiên: mọi đơn vị được coi như bằng mức chung.",
                        "The units do not differ more than by chance: each is taken to be as all together.");
            case TOO_FEW_FOR_LEVEL ->
                new Text(
                        "Không có khoảng tin cậy: số liệu quá ít cho mức tin cậy này.",
                        "No interval: the data are too few for this level.");
            case NOBODY_COUNTED -> new Text("Không có giá trị: mẫu số bằng 0.", "No value: the denominator is zero.");
            case FEW_EVENTS ->
                new Text(
                        "Không có giá trị chuẩn hóa: tổng số đếm được dưới 10.",
                        "No standardised value: fewer than 10 events in all.");
            case SIMPSON ->
                new Text(
                        "Gộp chung và theo tầng cho kết quả ngược chiều (nghịch lý Simpson): đừng đọc số gộp như khác biệt giữa hai bên.",
                        "Pooled and within strata, the comparison points in opposite directions (Simpson): do not read the pooled value as a difference between the two.");
            case STRATUM_LEFT_OUT ->
                new Text(
                        "Có tầng chỉ có một bên: không nói gì về khác biệt, đã bỏ ra.",
                        "A stratum with one of the two only says nothing about their difference, and is left out.");
            case MISSING_KEPT ->
                new Text(
                        "Giá trị thiếu vẫn để trống và không tính vào số kiểm định.",
                        "Missing values stay missing, and do not count among the tests.");
            case METHOD_WITHOUT_INTERVAL ->
                new Text(
                        "Không có khoảng tin cậy: số đo này mô tả chính những đơn vị có trong số liệu, hoặc chưa có sai số dùng được.",
                        "No interval: this measure describes those that are there, or has no error that is valid.");
            case NO_FINITE_RATIO ->
                new Text(
                        "Không có tỷ số: có bên mà ở mọi tầng đều không có ai, hoặc tất cả đều có.",
                        "No ratio: one side has none in every stratum, or all.");
            case NOTHING_TO_SHARE ->
                new Text("Không có giá trị: mọi đơn vị đều bằng 0.", "No value: everybody has zero.");
            case NO_VARIANCE ->
                new Text(
                        "Không tính được sai số: mô hình khớp tuyệt đối với số liệu, hoặc còn quá ít cụm, quá ít dòng.",
                        "No error can be estimated: the model leaves no residual, or too few clusters or rows are left.");
            case INTERVAL_WITHOUT_END ->
                new Text(
                        "Không có khoảng tin cậy: kiểm định không bác bỏ giá trị nào ở một phía, dù xa đến đâu.",
                        "No interval: the test rejects no value on one side, however far.");
            case STAGGERED ->
                new Text(
                        "Các đơn vị bắt đầu ở những thời điểm khác nhau: tính hiệu quả theo nhóm và thời điểm (Callaway–Sant'Anna), không gộp chung.",
                        "Treatment begins at different times: answered by group-time effects (Callaway–Sant'Anna), never pooled.");
            case ALWAYS_TREATED_LEFT_OUT ->
                new Text(
                        "Đã bỏ các đơn vị thí điểm ngay từ thời điểm đầu tiên: không có số liệu trước đó để so sánh.",
                        "Units treated from their first time on were left out: nothing lies before.");
            case TREATMENT_ENDED ->
                new Text(
                        "Không trả lời: có đơn vị thôi thí điểm sau khi đã thí điểm.",
                        "Refused: a unit is untreated again after it was treated.");
            case NOT_IDENTIFIED ->
                new Text(
                        "Không có ước lượng: không có gì để so sánh, không có số liệu trước, hoặc không tách được hiệu quả khỏi các cột khác.",
                        "No estimate: nothing to compare with, nothing before, or the effect cannot be told from other columns.");
            case FEW_TREATED_CLUSTERS ->
                new Text(
                        "Chưa đến ba cụm thí điểm: sai số theo cụm hầu như không có ý nghĩa, chỉ so được các cách chọn cụm.",
                        "Fewer than three treated clusters: errors by clusters mean little; only assignments can be compared.");
            case NO_ASSIGNMENT_OF_CLUSTERS ->
                new Text(
                        "Không có kiểm định ngẫu nhiên hóa: không chọn thí điểm theo trọn cụm, hoặc không có cụm.",
                        "No randomisation inference: treatment was not given to whole clusters, or there are no clusters.");
            case UNBALANCED_LEFT_OUT ->
                new Text("Đã bỏ các đơn vị thiếu số liệu ở một thời điểm.", "Units that lack a time were left out.");
            case COVARIATES_NOT_USED ->
                new Text(
                        "Không dùng biến kiểm soát: hiệu quả theo nhóm và thời điểm được tính không có chúng.",
                        "Covariates were not used: group-time effects are computed without.");
            case ORDINARY_TOO_OPTIMISTIC ->
                new Text(
                        "Giá trị p theo cụm thông thường (CR1) cho là có khác biệt, nhưng giá trị p đúng cho trường hợp ít cụm thì không: không được dùng giá trị thông thường.",
                        "The ordinary clustered p (CR1) would reject, the one that is valid for few clusters does not: the ordinary one must not be read.");
            case NO_SUCH_INFERENCE ->
                new Text(
                        "Không có suy luận thuộc loại được hỏi với thiết kế và số liệu này; các ghi chú khác nêu lý do.",
                        "No inference of the kind that was asked for exists with this design and these data; the other notes say why.");
            case TOO_LITTLE_BEFORE ->
                new Text(
                        "Không tính được hiệu quả nhỏ nhất phát hiện được: trước khi bắt đầu có quá ít thời điểm, hoặc số liệu không thay đổi.",
                        "No detectable effect: too few times before the beginning, or nothing moves in them.");
            case COLLINEAR_LEFT_OUT ->
                new Text(
                        "Có cột phụ thuộc tuyến tính vào các cột khác; đã bỏ khỏi mô hình.",
                        "Columns that depend linearly on others were left out of the model.");
            case NO_VARIATION -> new Text("Không có kiểm định: mọi đơn vị như nhau.", "No test: all units are alike.");
            case SMALL_EXPECTED_COUNTS ->
                new Text(
                        "Có số kỳ vọng dưới 5: nên dùng kiểm định chính xác.",
                        "A count below 5 is expected: an exact test is better.");
            case TOO_MANY_FOR_EXACT ->
                new Text("Không có giá trị chính xác: quá nhiều đơn vị.", "No exact value: there are too many units.");
        };
    }
}
