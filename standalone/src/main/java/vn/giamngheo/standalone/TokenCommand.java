package vn.giamngheo.standalone;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.giamngheo.events.Areas;

/** {@code ./run token}: prints a token that the suite of this data folder accepts for eight hours. */
@Command(name = "token", description = "Print a bearer token for the suite of this data folder, valid for 8 hours")
final class TokenCommand implements Callable<Integer> {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern LINE = Pattern.compile("[A-Z0-9-]+(/[A-Z0-9-]+)?");

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "What the holder may do; repeatable")
    private List<String> roles;

    @Option(names = "--area", paramLabel = "CODE", description = "Official code of a place (default: the country)")
    private String area;

    @Option(names = "--on", paramLabel = "DATE", description = "Day on which the place has this code (default: today)")
    private LocalDate on = LocalDate.now(VIETNAM);

    @Option(names = "--agency", paramLabel = "CODE", description = "Code of the agency that the holder acts for")
    private String agency;

    @Option(
            names = "--line",
            paramLabel = "PROGRAMME/LINE",
            description = "Programme line for which the holder writes, or a programme; repeatable (default: all)")
    private List<String> lines;

    @Option(names = "--subject", paramLabel = "NAME", description = "Who the holder is (default: the first role)")
    private String subject;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help")
    private boolean help;

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireKnownRoles();
        requireLines();
        var folder = DataFolder.at(data.folder());
        requireKey(folder);
        var tokens = Tokens.in(folder.root());
        var places = List.of(
                area == null
                        ? Areas.COUNTRY_ID.toString()
                        : lookup(folder, tokens).id(area, on));
        var name = subject == null ? roles.get(0) : subject;
        Say.answer(tokens.sign(new TokenRequest(
                name, roles, places, Optional.ofNullable(agency), Optional.ofNullable(lines), TokenRequest.LONGEST)));
        return 0;
    }

    /** A claim that is misspelt grants nothing, and does not say so. */
    private void requireLines() {
        for (var line : Objects.requireNonNullElse(lines, List.<String>of())) {
            if (!LINE.matcher(line).matches()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "'" + line + "' không phải là <chương trình> hoặc <chương trình>/<dự án>. / '" + line
                                + "' is no <programme> or <programme>/<line>, such as NTP-SPR-2021-2025/DA3.");
            }
        }
    }

    private void requireKnownRoles() {
        for (var role : roles) {
            if (!Role.isKnown(role)) {
                var known = String.join(", ", Role.claims());
                throw new ParameterException(
                        spec.commandLine(),
                        "Không có vai trò " + role + ". / There is no role " + role + ". Roles: " + known);
            }
        }
    }

    private static void requireKey(DataFolder folder) {
        if (!Tokens.existIn(folder)) {
            throw new Refusal(
                    "Chưa có hệ thống nào chạy với thư mục dữ liệu " + folder.root() + ": hãy chạy ./run trước.",
                    "No suite has run with the data folder " + folder.root() + " yet: start ./run first.");
        }
    }

    private static AreaLookup lookup(DataFolder folder, Tokens tokens) {
        var suite = SuiteFile.read(folder.suite()).orElseThrow(AreaLookup::notRunning);
        return new AreaLookup(suite.port(), tokens);
    }
}
