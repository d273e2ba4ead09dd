package modelarts.models;

import modelarts.runtime.*;

/**
 * Stage that the image is in. Enumeration values:
 * - INIT: just registered
 * - CREATING: being saved; the notebook cannot be used meanwhile
 * - CREATE_FAILED: could not be saved
 * - ERROR: out of order
 * - DELETED: removed
 * - ACTIVE: saved; it appears on the SWR console, and notebook instances can be set up with
 * it
 */
public final class ImageResponseStatus extends OpenEnum<String> {
    /** just registered */
    public static final ImageResponseStatus INIT = new ImageResponseStatus("INIT");

    /** being saved; the notebook cannot be used meanwhile */
    public static final ImageResponseStatus CREATING = new ImageResponseStatus("CREATING");

    /** could not be saved */
    public static final ImageResponseStatus CREATE_FAILED = new ImageResponseStatus("CREATE_FAILED");

    /** out of order */
    public static final ImageResponseStatus ERROR = new ImageResponseStatus("ERROR");

    /** removed */
    public static final ImageResponseStatus DELETED = new ImageResponseStatus("DELETED");

    /** saved; it appears on the SWR console, and notebook instances can be set up with it */
    public static final ImageResponseStatus ACTIVE = new ImageResponseStatus("ACTIVE");

    /** Reads and writes this type. */
    public static final Codec<ImageResponseStatus> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ImageResponseStatus(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ImageResponseStatus of(String value) {
        return new ImageResponseStatus(value);
    }
}
