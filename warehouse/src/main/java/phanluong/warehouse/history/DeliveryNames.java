package phanluong.warehouse.history;

/** Names of files in {@code deliveries/}. */
final class DeliveryNames {
    private DeliveryNames() {}

    /** The SHA-256 with which the name of a delivery begins. */
    static String sha256(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
