package vn.giamngheo.reporting.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;

/**
 * The prose of a report, as monitoring reports of the programme are divided; paragraphs, one a line.
 *
 * @param leadership công tác lãnh đạo, chỉ đạo, điều hành
 * @param results kết quả thực hiện, by line
 * @param difficulties khó khăn, vướng mắc và nguyên nhân
 * @param proposals đề xuất, kiến nghị
 * @param nextPeriod nhiệm vụ, giải pháp kỳ tới
 */
record Sections(
        @NotNull @Size(max = 20_000) String leadership,
        @NotNull @Size(max = 20_000) String results,
        @NotNull @Size(max = 20_000) String difficulties,
        @NotNull @Size(max = 20_000) String proposals,
        @NotNull @Size(max = 20_000) String nextPeriod) {

    /** One of them, in the order of the paper. */
    enum Part {
        LEADERSHIP("/sections/leadership", "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, ĐIỀU HÀNH", Sections::leadership),
        RESULTS("/sections/results", "II. KẾT QUẢ THỰC HIỆN", Sections::results),
        DIFFICULTIES("/sections/difficulties", "III. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN", Sections::difficulties),
        PROPOSALS("/sections/proposals", "IV. ĐỀ XUẤT, KIẾN NGHỊ", Sections::proposals),
        NEXT_PERIOD("/sections/nextPeriod", "V. NHIỆM VỤ, GIẢI PHÁP KỲ TỚI", Sections::nextPeriod);

        private final String pointer;
        private final String heading;
        private final Function<Sections, String> text;

        Part(String pointer, String heading, Function<Sections, String> text) {
            this.pointer = pointer;
            this.heading = heading;
            this.text = text;
        }

        String pointer() {
            return pointer;
        }

        String heading() {
            return heading;
        }
    }

    String of(Part part) {
        return part.text.apply(this);
    }

    /** The parts that say nothing. */
    List<Part> empty() {
        return List.of(Part.values()).stream()
                .filter(part -> of(part).isBlank())
                .toList();
    }

    /** With what figures say now, wherever nobody has written something else. */
    Sections refilled(Sections before, Sections now) {
        return new Sections(
                refilled(Part.LEADERSHIP, before, now),
                refilled(Part.RESULTS, before, now),
                refilled(Part.DIFFICULTIES, before, now),
                refilled(Part.PROPOSALS, before, now),
                refilled(Part.NEXT_PERIOD, before, now));
    }

    private String refilled(Part part, Sections before, Sections now) {
        return of(part).equals(before.of(part)) ? now.of(part) : of(part);
    }
}
