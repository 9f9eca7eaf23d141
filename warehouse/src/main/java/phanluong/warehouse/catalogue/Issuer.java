package phanluong.warehouse.catalogue;

import java.util.List;
import java.util.Optional;
import phanluong.warehouse.time.Validity;

/** Who signs a document dated within its validity ({@code issuers.csv}). */
public record Issuer(
        Validity validity,
        Optional<String> superior,
        String body,
        String code,
        String place,
        String signingFor,
        List<String> signingRoles) {
    public Issuer {
        signingRoles = List.copyOf(signingRoles);
    }
}
