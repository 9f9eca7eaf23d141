package phanluong.reports.cli;

import java.util.Map;
import java.util.Map.Entry;
import phanluong.warehouse.words.Text;

/** What the members of statistical answers are called when people read them; a member without words has its name. */
final class StatsLabels {
    private static final Map<String, Text> LABELS = Map.ofEntries(
            label("estimate", "ước lượng", "estimate"),
            label("standardError", "sai số chuẩn", "standard error"),
            label("logStandardError", "sai số chuẩn của logarit", "standard error of the logarithm"),
            label("interval", "khoảng tin cậy", "interval"),
            label("statistic", "thống kê kiểm định", "statistic"),
            label("df", "bậc tự do", "degrees of freedom"),
            label("pValue", "giá trị p", "p-value"),
            label("pMethod", "cách tính p", "p-value by"),
            label("raw", "giá trị gốc", "raw"),
            label("n", "n", "n"),
            label("values", "từng dòng hoặc nhóm", "each"),
            label("group", "nhóm", "group"),
            label("numerator", "tử số", "numerator"),
            label("denominator", "mẫu số", "denominator"),
            label("observed", "đếm được", "observed"),
            label("expected", "kỳ vọng", "expected"),
            label("first", "bên thứ nhất", "first"),
            label("second", "bên thứ hai", "second"),
            label("difference", "hiệu", "difference"),
            label("standardisedFirst", "bên thứ nhất, đã chuẩn hóa", "first, standardised"),
            label("standardisedSecond", "bên thứ hai, đã chuẩn hóa", "second, standardised"),
            label("pooled", "gộp chung các tầng", "pooled"),
            label("corrected", "có hiệu chỉnh liên tục", "with continuity correction"),
            label("homogeneity", "tỷ số như nhau ở mọi tầng", "equal ratios in all strata"),
            label("between", "giữa các nhóm", "between groups"),
            label("within", "trong nhóm", "within groups"),
            label("raters", "số người mã hóa", "raters"),
            label("observedAgreement", "đồng thuận quan sát", "observed agreement"),
            label("expectedAgreement", "đồng thuận do ngẫu nhiên", "agreement by chance"),
            label("intercept", "hệ số chặn", "intercept"),
            label("s", "S", "S"),
            label("variance", "phương sai", "variance"),
            label("tau", "tau", "tau"),
            label("correction", "hệ số hiệu chỉnh", "correction"),
            label("departure", "độ lệch khỏi đường", "departure from the line"),
            label("departurePValue", "p của độ lệch", "p of the departure"),
            label("dispersion", "độ phân tán", "dispersion"),
            label("dispersedPValue", "p đã tính độ phân tán", "p allowing for dispersion"),
            label("rows", "số dòng", "rows"),
            label("lastLevel", "mức cuối", "last level"),
            label("sigma", "độ lệch chuẩn còn lại", "residual standard deviation"),
            label("rSquared", "R²", "R²"),
            label("dfResidual", "bậc tự do còn lại", "residual degrees of freedom"),
            label("dfWithin", "bậc tự do trong nhóm", "degrees of freedom within"),
            label("predictions", "dự báo", "predictions"),
            label("name", "tên", "name"),
            label("mean", "khoảng của trung bình", "interval of the mean"),
            label("next", "khoảng của giá trị mới", "interval of a new value"),
            label("place", "vị trí", "place"),
            label("outer", "giới hạn ngoài", "outer limits"),
            label("weight", "tỷ trọng riêng", "own weight"),
            label("correlation", "tương quan trong đơn vị", "correlation within units"),
            label("logLikelihood", "log hợp lý", "log likelihood"),
            label("inferences", "từng cách suy luận", "each way of inference"),
            label("method", "phương pháp", "method"),
            label("units", "số đơn vị", "units"),
            label("times", "số thời điểm", "times"),
            label("clusters", "số cụm", "clusters"),
            label("treatedClusters", "số cụm thí điểm", "treated clusters"),
            label("assignments", "số cách chọn có thể", "possible assignments"),
            label("smallestPossibleP", "giá trị p nhỏ nhất có thể", "smallest possible p"),
            label("compared", "số trường hợp đã so", "compared"),
            label("comparison", "so với", "compared with"),
            label("groupTime", "hiệu quả theo nhóm và thời điểm", "group-time effects"),
            label("byExposure", "theo thời gian từ khi bắt đầu", "by time since the beginning"),
            label("byGroup", "theo nhóm", "by group"),
            label("aggregations", "gộp lại", "added up"),
            label("aggregation", "cách gộp", "aggregation"),
            label("begins", "bắt đầu", "begins"),
            label("time", "thời điểm", "time"),
            label("exposure", "số kỳ từ khi bắt đầu", "since the beginning"),
            label("pTwoSided", "p hai phía", "two-sided p"),
            label("pGreater", "p phía lớn hơn", "p to the greater side"),
            label("pLess", "p phía nhỏ hơn", "p to the lesser side"));

    private StatsLabels() {}

    private static Entry<String, Text> label(String member, String vietnamese, String english) {
        return Map.entry(member, new Text(vietnamese, english));
    }

    static String of(String member, Text.Language language) {
        Text known = LABELS.get(member);
        return known == null ? member : known.in(language);
    }
}
