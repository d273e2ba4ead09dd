package modelarts.models;

import modelarts.runtime.*;

/**
 * Step that the job has reached. Enumeration values:
 * - QUEUING: waiting
 * - STARTING: about to run
 * - RUNNING: at work
 * - COMPLETED: ended well
 * - FAILED: broke off
 * - NOT_EXIST: no such job
 */
public final class ImportTaskStatusRespStatus extends OpenEnum<String> {
    /** waiting */
    public static final ImportTaskStatusRespStatus QUEUING = new ImportTaskStatusRespStatus("QUEUING");

    /** about to run */
    public static final ImportTaskStatusRespStatus STARTING = new ImportTaskStatusRespStatus("STARTING");

    /** at work */
    public static final ImportTaskStatusRespStatus RUNNING = new ImportTaskStatusRespStatus("RUNNING");

    /** ended well */
    public static final ImportTaskStatusRespStatus COMPLETED = new ImportTaskStatusRespStatus("COMPLETED");

    /** broke off */
    public static final ImportTaskStatusRespStatus FAILED = new ImportTaskStatusRespStatus("FAILED");

    /** no such job */
    public static final ImportTaskStatusRespStatus NOT_EXIST = new ImportTaskStatusRespStatus("NOT_EXIST");

    /** Reads and writes this type. */
    public static final Codec<ImportTaskStatusRespStatus> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ImportTaskStatusRespStatus(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ImportTaskStatusRespStatus of(String value) {
        return new ImportTaskStatusRespStatus(value);
    }
}
