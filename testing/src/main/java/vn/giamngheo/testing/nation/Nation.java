package vn.giamngheo.testing.nation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A synthetic nation of the size and shape of the real one on 2025-07-01, the same from the same seed: 63 provinces, 696
 * districts and 10,035 communes become 34 and 3,321; 440 communes are divided, 14 become one, and old codes mean new
 * places. No name and no code is meant for any real place.
 */
public final class Nation {

    public static final String FIRST_DAY = "2021-01-01";
    public static final String LAST_DAY = "2025-06-30";
    public static final String REFORM = "2025-07-01";
    public static final String ACT = "1/2025/NQ-TH";

    /** How many old provinces become one: eleven go on alone, seventeen pairs, six times three. */
    private static final List<Integer> PROVINCES = Stream.of(
                    Collections.nCopies(11, 1), Collections.nCopies(17, 2), Collections.nCopies(6, 3))
            .flatMap(List::stream)
            .toList();

    private final ThreeTiers before;
    private final List<Unit> provinces = new ArrayList<>();
    private final List<Conversion> conversions = new ArrayList<>();
    private final Merger communes;

    private Nation(long seed) {
        var random = new Random(seed);
        this.before = ThreeTiers.of(random);
        mergeProvinces();
        this.communes = Merger.of(provinces.stream().map(Unit::code).toList(), communesOfProvinces(), random);
        conversions.addAll(communes.conversions());
    }

    public static Nation of(long seed) {
        return new Nation(seed);
    }

    public List<Unit> oldProvinces() {
        return before.provinces();
    }

    public List<Unit> oldDistricts() {
        return before.districts();
    }

    public List<Unit> oldCommunes() {
        return before.communes();
    }

    public List<Unit> newProvinces() {
        return provinces;
    }

    public List<Unit> newCommunes() {
        return communes.units();
    }

    /** Of provinces and communes; nothing is said of districts, which are abolished. */
    public List<Conversion> conversions() {
        return conversions;
    }

    /** The codes of the new places of each old one, by its code. */
    public Map<String, List<String>> successors() {
        return conversions.stream()
                .collect(Collectors.groupingBy(
                        Conversion::oldCode,
                        LinkedHashMap::new,
                        Collectors.mapping(Conversion::newCode, Collectors.toList())));
    }

    /** The old tree, as {@code /areas/imports} takes it. */
    public String areas() {
        return lines(
                "code,name,level,parent,kind,validFrom",
                before.all()
                        .map(unit ->
                                row(unit.code(), unit.name(), unit.level(), unit.parent(), unit.kind(), FIRST_DAY)));
    }

    /** The new tree, as {@code /boundary-acts/units/imports} takes it. */
    public String units() {
        return lines(
                "act,effectiveOn,code,name,level,parent,kind",
                Stream.concat(provinces.stream(), communes.units().stream())
                        .map(unit ->
                                row(ACT, REFORM, unit.code(), unit.name(), unit.level(), unit.parent(), unit.kind())));
    }

    /** As {@code /boundary-acts/conversions/imports} takes them. */
    public String conversionTable() {
        return lines(
                "act,effectiveOn,oldCode,newCode,extent,share,shareBase",
                conversions.stream()
                        .map(row -> row(
                                ACT,
                                REFORM,
                                row.oldCode(),
                                row.newCode(),
                                row.extent(),
                                Objects.toString(row.share(), ""),
                                row.share() == null ? "" : "households")));
    }

    private void mergeProvinces() {
        var taken = 0;
        for (var size : PROVINCES) {
            become(before.provinces().subList(taken, taken + size));
            taken += size;
        }
    }

    private void become(List<Unit> old) {
        var last = old.get(old.size() - 1);
        var same = old.size() == 1;
        provinces.add(new Unit(last.code(), same ? last.name() : "Tỉnh Mới " + last.code(), "province", "", "tinh"));
        old.forEach(unit -> conversions.add(Conversion.of(unit.code(), last.code(), same ? "unchanged" : "whole")));
    }

    private List<List<Unit>> communesOfProvinces() {
        var provinceOfDistrict = before.districts().stream().collect(Collectors.toMap(Unit::code, Unit::parent));
        var newOfOld = new HashMap<String, String>();
        conversions.forEach(row -> newOfOld.put(row.oldCode(), row.newCode()));
        var communesOfNew = before.communes().stream()
                .collect(Collectors.groupingBy(unit -> newOfOld.get(provinceOfDistrict.get(unit.parent()))));
        return provinces.stream().map(unit -> communesOfNew.get(unit.code())).toList();
    }

    private static String row(String... cells) {
        return String.join(",", cells);
    }

    private static String lines(String heading, Stream<String> rows) {
        return heading + "\n" + rows.collect(Collectors.joining("\n"));
    }
}
