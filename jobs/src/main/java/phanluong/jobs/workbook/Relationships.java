package phanluong.jobs.workbook;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the parts that one part speaks of lie (ECMA-376 part 2, 9.3). */
final class Relationships {
    private final Map<String, Target> byId = new LinkedHashMap<>();

    private record Target(String type, String part) {}

    private Relationships() {}

    /** The relationships of a part; of the package itself when the part is empty. */
    static Relationships of(Archive archive, String part) throws IOException {
        Relationships all = new Relationships();
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        if (!archive.has(name)) {
            return all;
        }
        try (Xml xml = Xml.open(archive, name)) {
            while (xml.nextStart()) {
                String target = xml.attribute("Target");
                if (xml.name().equals("Relationship") && target != null && !isOutside(xml.attribute("TargetMode"))) {
                    String type = String.valueOf(xml.attribute("Type"));
                    all.byId.put(
                            String.valueOf(xml.attribute("Id")),
                            new Target(type.substring(type.lastIndexOf('/') + 1), resolved(part, target)));
                }
            }
        }
        return all;
    }

    private static boolean isOutside(String mode) {
        return "External".equalsIgnoreCase(mode);
    }

    private static String resolved(String part, String target) {
        try {
            return URI.create("/" + part).resolve(target).getPath().replaceFirst("^/+", "");
        } catch (IllegalArgumentException e) {
            return target;
        }
    }

    /** The part that an id names, when it is of the type. */
    Optional<String> part(String id, String type) {
        return Optional.ofNullable(byId.get(id))
                .filter(target -> target.type().equals(type))
                .map(Target::part);
    }

    /** The first part of a type. */
    Optional<String> first(String type) {
        return byId.values().stream()
                .filter(target -> target.type().equals(type))
                .map(Target::part)
                .findFirst();
    }
}
