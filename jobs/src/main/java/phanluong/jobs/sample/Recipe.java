package phanluong.jobs.sample;

/**
 * What a sample is made by.
 *
 * @param scale pupils against the real size
 * @param pilotEffectPoints what pilot districts have more of THCS graduates in vocational education, once it shows; 0 for none
 */
public record Recipe(long seed, double scale, double pilotEffectPoints) {
    /** The demonstration, with its planted effect. */
    public static Recipe usual(long seed, double scale) {
        return new Recipe(seed, scale, Planted.PILOT_EFFECT_POINTS);
    }

    /** The same province in which the pilot changes nothing. */
    public Recipe withoutEffect() {
        return new Recipe(seed, scale, 0);
    }
}
