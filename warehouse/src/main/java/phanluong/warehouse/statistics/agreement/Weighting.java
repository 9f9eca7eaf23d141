package phanluong.warehouse.statistics.agreement;

/** How much two ratings that differ still agree, between 0 and 1. */
public enum Weighting {
    /** Not at all: Cohen 1960, Educational and Psychological Measurement 20, 37–46. */
    COHEN {
        @Override
        double agreement(double distance) {
            return distance == 0 ? 1 : 0;
        }
    },

    /** One minus their distance: Cicchetti and Allison 1971. */
    LINEAR {
        @Override
        double agreement(double distance) {
            return 1 - distance;
        }
    },

    /** One minus the square of their distance: Fleiss and Cohen 1973. */
    QUADRATIC {
        @Override
        double agreement(double distance) {
            return 1 - distance * distance;
        }
    };

    /** @param distance between two categories, relative to that between the first and the last; 0 to 1 */
    abstract double agreement(double distance);
}
