package phanluong.reports.statistics;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import phanluong.warehouse.statistics.Ids;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.experiment.Design;
import phanluong.warehouse.statistics.experiment.DifferenceInDifferences;
import phanluong.warehouse.statistics.experiment.GroupTimeEffects;
import phanluong.warehouse.statistics.experiment.Inference;
import phanluong.warehouse.statistics.experiment.InferenceMethod;
import phanluong.warehouse.statistics.experiment.Panel;
import phanluong.warehouse.words.Text;

/** {@code did}: one row = one unit at one time; how much more the treated changed. */
final class DidMethod implements Method {
    private static final String HEADLINE = "few-clusters";
    private static final Map<String, Set<InferenceMethod>> ONE = Map.of(
            "hc1", EnumSet.of(InferenceMethod.HC1),
            "cr1", EnumSet.of(InferenceMethod.CR1),
            "two-way", EnumSet.of(InferenceMethod.TWO_WAY),
            "cr2", EnumSet.of(InferenceMethod.CR2),
            "wild", EnumSet.of(InferenceMethod.WILD, InferenceMethod.WILD_SAMPLED),
            "randomisation", EnumSet.of(InferenceMethod.RANDOMISATION, InferenceMethod.RANDOMISATION_SAMPLED),
            "group-time", EnumSet.of(InferenceMethod.GROUP_TIME));

    @Override
    public String id() {
        return "did";
    }

    @Override
    public Text description() {
        return new Text(
                "Hiệu của hiệu: nhóm thí điểm thay đổi nhiều hơn các đơn vị khác bao nhiêu. Mỗi dòng một đơn vị (--group) ở một thời điểm; có --post thì --treated là nhóm, không có thì là đang thí điểm ở thời điểm đó. Giá trị p chính là giá trị lớn hơn trong hai: của ngẫu nhiên hóa, và giá trị nhỏ hơn của CR2 và bootstrap.",
                "Difference in differences: how much more the treated changed. A row is a unit (--group) at a time; with --post, --treated is the group, without it being treated at that time. The headline p is the larger of two: that of randomisation, and the smaller of CR2 and wild bootstrap.");
    }

    @Override
    public List<Need> needs() {
        return List.of(
                Need.one(Role.Y),
                Need.one(Role.TREATED),
                Need.maybe(Role.POST),
                Need.maybe(Role.TIME),
                Need.maybe(Role.GROUP),
                Need.maybeSome(Role.CLUSTER),
                Need.maybe(Role.WEIGHTS),
                Need.maybeSome(Role.X));
    }

    @Override
    public List<String> variants() {
        return List.of(HEADLINE, "cr2", "wild", "randomisation", "cr1", "two-way", "hc1", "group-time");
    }

    @Override
    public Answer answer(Question question) {
        Panel panel = PanelColumns.of(question);
        DifferenceInDifferences result = DifferenceInDifferences.of(panel, question.level());
        Answer answer = design(result.design()).n(result.design().rows()).estimate(result.estimate());
        Set<Note> notes = EnumSet.noneOf(Note.class);
        notes.addAll(result.notes());
        Optional<Inference> chosen = chosen(result, question.variant());
        chosen.ifPresent(inference -> {
            answer.standardError(error(result, inference))
                    .statistic(inference.statistic())
                    .df(inference.degreesOfFreedom())
                    .pValue(inference.pValue(), inference.method().id())
                    .interval(inference.interval());
            notes.addAll(inference.notes());
        });
        if (chosen.isEmpty() && result.estimate().isPresent()) {
            notes.add(Note.NO_SUCH_INFERENCE);
            result.inferences().forEach(inference -> notes.addAll(inference.notes()));
        }
        result.groupTime().ifPresent(effects -> groupTime(answer, effects));
        return answer.with(
                        "inferences",
                        result.inferences().stream().map(InferenceAnswers::of).toList())
                .notes(notes);
    }

    private static Answer design(Design design) {
        return new Answer()
                .with("units", design.units())
                .with("times", design.times())
                .with("clusters", design.clusters())
                .with("treatedClusters", design.treatedClusters())
                .with("assignments", design.assignments().map(assignments -> assignments.count()))
                .with("smallestPossibleP", design.smallestP());
    }

    private static Optional<Inference> chosen(DifferenceInDifferences result, String variant) {
        return variant.equals(HEADLINE)
                ? result.headline()
                : result.inferences().stream()
                        .filter(inference -> ONE.get(variant).contains(inference.method()))
                        .findFirst();
    }

    /** Tests by enumeration estimate no error: that of CR2, or of the group-time effects, stands beside them. */
    private static OptionalDouble error(DifferenceInDifferences result, Inference inference) {
        if (inference.standardError().isPresent()) {
            return inference.standardError();
        }
        return result.inferences().stream()
                .filter(other -> other.method() == InferenceMethod.CR2 || other.method() == InferenceMethod.GROUP_TIME)
                .map(Inference::standardError)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private static void groupTime(Answer answer, GroupTimeEffects effects) {
        answer.with("comparison", Ids.of(effects.comparison()))
                .with(
                        "groupTime",
                        effects.cells().stream()
                                .map(cell -> InferenceAnswers.at(
                                        new Answer()
                                                .with("begins", cell.group())
                                                .with("time", cell.time()),
                                        cell.effect()))
                                .toList())
                .with("byExposure", list("exposure", effects.byExposure()))
                .with("byGroup", list("begins", effects.byGroup()))
                .with(
                        "aggregations",
                        List.of(
                                InferenceAnswers.at(new Answer().with("aggregation", "simple"), effects.simple()),
                                InferenceAnswers.at(new Answer().with("aggregation", "dynamic"), effects.exposed()),
                                InferenceAnswers.at(new Answer().with("aggregation", "group"), effects.grouped())));
    }

    private static List<Answer> list(String key, List<GroupTimeEffects.Effect> effects) {
        return effects.stream()
                .map(effect -> InferenceAnswers.at(new Answer().with(key, effect.key()), effect.effect()))
                .toList();
    }
}
