package phanluong.reports.statistics;

import java.util.List;
import phanluong.warehouse.words.Text;

/** A method of {@code phanluong stats}: which columns it asks for, and how it answers. The mathematics stands in the warehouse. */
public interface Method {
    /** As it is typed, for example {@code two-proportions}. */
    String id();

    /** One or two sentences: what a row is, what comes out. */
    Text description();

    List<Need> needs();

    /** Whether more than one column may have this role. */
    default boolean takesSeveral(Role role) {
        return needs().stream().anyMatch(need -> need.role() == role && need.several());
    }

    /** The first is taken unless another is asked for; never empty. */
    List<String> variants();

    /**
     * @param question with every required role, and no other than {@link #needs()} names
     * @throws phanluong.warehouse.Refusal where the rows do not fit
     */
    Answer answer(Question question);
}
