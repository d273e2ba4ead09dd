package {{ home }}.runtime;

import java.time.LocalDate;

/** A date as the service writes it; its text is kept, whatever its form. */
public record Day(String text) {
    public static Day of(LocalDate day) {
        return new Day(day.toString());
    }

    /** The date; throws DateTimeParseException for a form that RFC 3339 does not have. */
    public LocalDate toLocalDate() {
        return LocalDate.parse(text);
    }
}
