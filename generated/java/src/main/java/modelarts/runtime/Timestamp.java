package modelarts.runtime;

import java.time.OffsetDateTime;

/** A moment as the service writes it; its text is kept, whatever its form. */
public record Timestamp(String text) {
    public static Timestamp of(OffsetDateTime moment) {
        return new Timestamp(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    }

    /** The moment; throws DateTimeParseException for a form that RFC 3339 does not have. */
    public OffsetDateTime toOffsetDateTime() {
        return OffsetDateTime.parse(text.replace(' ', 'T'));
    }
}
