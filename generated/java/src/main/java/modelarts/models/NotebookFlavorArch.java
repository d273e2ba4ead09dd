package modelarts.models;

import modelarts.runtime.*;

/**
 * Instruction set architecture of the processor. The options are as follows:
 * - X86_64
 * - AARCH64
 */
public final class NotebookFlavorArch extends OpenEnum<String> {
    /** X86_64 */
    public static final NotebookFlavorArch X86_64 = new NotebookFlavorArch("X86_64");

    /** AARCH64 */
    public static final NotebookFlavorArch AARCH64 = new NotebookFlavorArch("AARCH64");

    /** Reads and writes this type. */
    public static final Codec<NotebookFlavorArch> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NotebookFlavorArch(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NotebookFlavorArch of(String value) {
        return new NotebookFlavorArch(value);
    }
}
