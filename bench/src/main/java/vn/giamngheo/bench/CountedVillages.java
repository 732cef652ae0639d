package vn.giamngheo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Villages with invented households of four, as files; each file is about households of its own. */
final class CountedVillages {

    static final int MEMBERS = 4;

    private static final int COMMUNES = 20;
    private static final int VILLAGES = 10;
    private static final String STANDARD = "BENCH-STANDARD";

    private static final String[] RELATIONS = {"head", "spouse", "child", "child"};
    private static final String[] BIRTHS = {"1980-05-06", "1982-03-04", "2008", "2012-11"};

    private final SuiteUnderTest suite;
    private final int households;
    private int files;

    /** @param households of a file */
    CountedVillages(SuiteUnderTest suite, int households) {
        this.suite = suite;
        this.households = households;
    }

    int rows() {
        return households * MEMBERS;
    }

    void settle() throws IOException {
        area("95", "province", "VN");
        for (var commune = 0; commune < COMMUNES; commune++) {
            area(commune(commune), "commune", "95");
            for (var village = 0; village < VILLAGES; village++) {
                area(village(commune, village), "village", commune(commune));
            }
        }
        suite.says("admin", "/api/v1/poverty-standards", """
                {"code": "%s", "name": {"vi": "Chuẩn đo"}, "area": "VN", "validFrom": "2022-01-01",
                 "validTo": "2026-12-31", "content": {"incomeLines": {"rural": 1500000, "urban": 2000000},
                    "deprivation": {"pointsPerIndicator": 10, "mark": 30}, "dimensions": []},
                 "act": {"issuer": "Chính phủ", "title": "Chuẩn đo"}}""".formatted(STANDARD));
    }

    private void area(String code, String level, String parent) throws IOException {
        suite.says("admin", "/api/v1/areas", """
                {"code": "%s", "name": "Nơi %1$s", "level": "%s", "parent": "%s", "validFrom": "2000-01-01"}""".formatted(code, level, parent));
    }

    private static String commune(int number) {
        return "95%03d".formatted(number + 1);
    }

    private static String village(int commune, int number) {
        return "%s-%02d".formatted(commune(commune), number + 1);
    }

    /** The next file: village after village, each household together, every tenth with a class that it had before. */
    Path file() throws IOException {
        var file = Files.createTempFile(Child.HOME.resolve("bench/target"), "households-", ".csv");
        var name = files++;
        try (var lines = Files.newBufferedWriter(file)) {
            lines.write("code,village,since,relation,name,birth,sex,ethnicity,citizenId,causes,povertyClass,standard,"
                    + "decision,decidedOn\n");
            for (var i = 0; i < households; i++) {
                write(lines, name, i);
            }
        }
        return file;
    }

    private void write(BufferedWriter lines, int file, int household) throws IOException {
        var place = (int) ((long) household * COMMUNES * VILLAGES / households);
        var village = village(place / VILLAGES, place % VILLAGES);
        for (var member = 0; member < MEMBERS; member++) {
            var isPoorHead = member == 0 && household % 10 == 0;
            lines.write("D%d-%d,%s,2020-01-01,%s,Người Đo %d %d %d,%s,%s,kinh,9%03d%07d%d,%s,%s%n"
                    .formatted(
                            file,
                            household,
                            village,
                            RELATIONS[member],
                            file,
                            household,
                            member,
                            BIRTHS[member],
                            member % 2 == 0 ? "female" : "male",
                            file,
                            household,
                            member,
                            member == 0 ? "land" : "",
                            isPoorHead ? "poor," + STANDARD + ",12/QĐ-UBND,2023-12-01" : ",,,"));
        }
    }

    void imports(Path file) throws Exception {
        new ImportedFile(suite, "commune-officer", "/api/v1/households").store(file, rows());
    }

    Connection connect() throws SQLException {
        var database = suite.database();
        return DriverManager.getConnection(
                database.jdbcUrl("indicators"), "indicators", database.password("indicators"));
    }
}
