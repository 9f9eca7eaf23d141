package phanluong.reports.statistics;

import java.util.EnumSet;
import java.util.Set;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.experiment.Inference;

/** What one way of inference says, as an answer. */
final class InferenceAnswers {
    private InferenceAnswers() {}

    static Answer of(Inference inference) {
        return new Answer()
                .with("method", inference.method().id())
                .estimate(inference.estimate())
                .standardError(inference.standardError())
                .statistic(inference.statistic())
                .df(inference.degreesOfFreedom())
                .with("pValue", inference.pValue())
                .interval(inference.interval())
                .with("smallestPossibleP", inference.smallestPossible())
                .with("compared", inference.compared() == 0 ? null : inference.compared())
                .notes(notes(inference));
    }

    /** An effect that stands at a place, such as a group and a time, which the answer already has. */
    static Answer at(Answer place, Inference effect) {
        return place.estimate(effect.estimate())
                .standardError(effect.standardError())
                .with("pValue", effect.pValue())
                .interval(effect.interval())
                .notes(notes(effect));
    }

    private static Set<Note> notes(Inference inference) {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        notes.addAll(inference.notes());
        return notes;
    }
}
