package vn.giamngheo.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Classes of one name are told apart by numbers in a service's document, which change when another such class joins them.
 * Generated clients make classes of these names, hence each is called by what it is part of: {@code Parameters3} is
 * {@code BudgetExecutionParameters}. One that is part of many things keeps the plain name.
 */
final class SchemaNames {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern NUMBERED = Pattern.compile("(.*\\D)\\d+");
    private static final Pattern OWNERS_KIND = Pattern.compile("(View|List|Request)$");
    private static final Pattern VERB = Pattern.compile("^[a-z]+");
    private static final int MANY = 3;

    private final ObjectNode document;
    private final ObjectNode schemas;

    /** By the name of a schema, those that have it directly. */
    private final Map<String, Set<String>> owners = new TreeMap<>();

    /** By the name of a schema, what is asked or answered with it. */
    private final Map<String, Set<String>> operations = new TreeMap<>();

    /** Alike but for their numbers, by what is left of their names. */
    private final Map<String, List<String>> alike;

    private final Map<String, String> names = new HashMap<>();

    private SchemaNames(ObjectNode document) {
        this.document = document;
        schemas = document.withObject("components").withObject("schemas");
        schemas.properties().forEach(schema -> note(schema.getValue(), schema.getKey(), owners));
        document.path("paths")
                .forEach(path -> path.forEach(operation -> note(
                        operation,
                        VERB.matcher(operation.path("operationId").asText()).replaceFirst(""),
                        operations)));
        alike = schemas.properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.groupingBy(SchemaNames::plain, TreeMap::new, Collectors.toList()));
        alike.values().removeIf(all -> all.stream().allMatch(name -> name.equals(plain(name))));
    }

    /** Gives the schemas of a service's document names that stay. */
    static void tellApart(ObjectNode document) {
        var names = new SchemaNames(document);
        names.alike.values().forEach(names::keepOfMany);
        while (names.nameFurther()) {
            // Those that are part of what has just got its name come next.
        }
        names.write();
    }

    private static void note(JsonNode node, String owner, Map<String, Set<String>> referrers) {
        node.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith(SCHEMAS))
                .map(reference -> reference.substring(SCHEMAS.length()))
                .filter(name -> !name.equals(owner))
                .forEach(name -> referrers
                        .computeIfAbsent(name, first -> new TreeSet<>())
                        .add(owner));
    }

    private static String plain(String name) {
        var numbered = NUMBERED.matcher(name);
        return numbered.matches() ? numbered.group(1) : name;
    }

    private void keepOfMany(List<String> all) {
        var byParts = all.stream()
                .sorted(Comparator.comparing(this::parts).reversed())
                .toList();
        var most = byParts.get(0);
        if (parts(most) >= MANY && parts(most) > parts(byParts.get(1))) {
            names.put(most, plain(most));
        }
    }

    private int parts(String name) {
        return Stream.of(owners, operations)
                .mapToInt(referrers -> referrers.getOrDefault(name, Set.of()).size())
                .sum();
    }

    private boolean nameFurther() {
        var before = names.size();
        alike.values().stream()
                .flatMap(Collection::stream)
                .filter(name -> !names.containsKey(name))
                .forEach(this::name);
        return names.size() > before;
    }

    private void name(String name) {
        candidates(name).filter(this::isFree).findFirst().ifPresent(free -> names.put(name, free));
    }

    /** The short name first, unless another of those that are alike could have it, too. */
    private Stream<String> candidates(String name) {
        return owners(name)
                .flatMap(owner -> Stream.of(shortened(owner), owner))
                .map(owner -> owner + plain(name))
                .filter(candidate -> !isShared(candidate, name));
    }

    private boolean isShared(String candidate, String name) {
        return alike.get(plain(name)).stream()
                .filter(other -> !other.equals(name))
                .flatMap(this::owners)
                .anyMatch(owner -> candidate.equals(shortened(owner) + plain(name)));
    }

    /** What a schema is asked or answered with, else what it is part of and has its name already. */
    private Stream<String> owners(String name) {
        return Stream.concat(
                operations.getOrDefault(name, Set.of()).stream(),
                owners.getOrDefault(name, Set.of()).stream()
                        .filter(owner -> !isAlike(owner) || names.containsKey(owner))
                        .map(owner -> names.getOrDefault(owner, owner))
                        .sorted());
    }

    private static String shortened(String owner) {
        return OWNERS_KIND.matcher(owner).replaceFirst("");
    }

    private boolean isAlike(String name) {
        return alike.containsKey(plain(name));
    }

    private boolean isFree(String name) {
        return !names.containsValue(name) && (!schemas.has(name) || isAlike(name) && names.containsKey(name));
    }

    private void write() {
        var references = new HashMap<String, String>();
        names.forEach((before, after) -> references.put(SCHEMAS + before, SCHEMAS + after));
        References.rename(document, references);
        var renamed = schemas.objectNode();
        schemas.properties()
                .forEach(
                        schema -> renamed.set(names.getOrDefault(schema.getKey(), schema.getKey()), schema.getValue()));
        schemas.removeAll();
        schemas.setAll(renamed);
    }
}
