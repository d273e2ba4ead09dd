package modelarts.models;

import modelarts.runtime.*;

/**
 * Who looks after the storage. Enumeration values:
 * - MANAGED: storage run by the platform
 * - DEDICATED: storage owned by the user
 */
public final class VolumeInfoOwnership extends OpenEnum<String> {
    /** storage run by the platform */
    public static final VolumeInfoOwnership MANAGED = new VolumeInfoOwnership("MANAGED");

    /** storage owned by the user */
    public static final VolumeInfoOwnership DEDICATED = new VolumeInfoOwnership("DEDICATED");

    /** Reads and writes this type. */
    public static final Codec<VolumeInfoOwnership> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private VolumeInfoOwnership(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static VolumeInfoOwnership of(String value) {
        return new VolumeInfoOwnership(value);
    }
}
