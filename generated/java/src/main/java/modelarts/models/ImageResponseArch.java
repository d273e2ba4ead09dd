package modelarts.models;

import modelarts.runtime.*;

/**
 * Processor architecture that the image is made for. Enumeration values:
 * - X86_64: x86 instruction set
 * - AARCH64: Arm instruction set
 */
public final class ImageResponseArch extends OpenEnum<String> {
    /** x86 instruction set */
    public static final ImageResponseArch X86_64 = new ImageResponseArch("X86_64");

    /** Arm instruction set */
    public static final ImageResponseArch AARCH64 = new ImageResponseArch("AARCH64");

    /** Reads and writes this type. */
    public static final Codec<ImageResponseArch> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ImageResponseArch(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ImageResponseArch of(String value) {
        return new ImageResponseArch(value);
    }
}
