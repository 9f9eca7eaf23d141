package phanluong.warehouse.statistics.experiment;

/** How an error or a p came about. */
public enum InferenceMethod {
    /** Ordinary least squares: equal variances, rows independent; Student with rows minus columns degrees of freedom. */
    CLASSICAL("classical"),
    /** White 1980 with n/(n − k): unequal variances, rows independent. */
    HC1("hc1"),
    /** Clusters of rows by Liang and Zeger 1986 with the corrections of Stata; too optimistic with few clusters. */
    CR1("cr1"),
    /** Two ways of clustering, Cameron, Gelbach and Miller 2011. */
    TWO_WAY("two-way"),
    /** Bias-reduced linearisation with Satterthwaite degrees of freedom, Bell and McCaffrey 2002, Pustejovsky and Tipton 2018. */
    CR2("cr2"),
    /** Wild cluster bootstrap with the null imposed, every sign vector once. */
    WILD("wild-all"),
    /** The same with sign vectors drawn by lot from a fixed seed. */
    WILD_SAMPLED("wild-sampled"),
    /** Every assignment that could have been. */
    RANDOMISATION("randomisation-all"),
    /** Assignments drawn by lot from a fixed seed. */
    RANDOMISATION_SAMPLED("randomisation-sampled"),
    /** Influence functions of group-time effects, Callaway and Sant'Anna 2021; large samples. */
    GROUP_TIME("group-time");

    private final String id;

    InferenceMethod(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
