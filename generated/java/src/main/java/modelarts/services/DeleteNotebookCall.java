package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Removing a Notebook Instance
 *
 * Removes one notebook instance. Storage run by the platform is wiped with it and cannot be
 * brought back.
 *
 * Status 404: No such instance
 */
public final class DeleteNotebookCall extends Call<DeleteNotebookResponseBody> {
    private static final Operation<DeleteNotebookResponseBody> OPERATION = new Operation<DeleteNotebookResponseBody>("DeleteNotebook", "DELETE", "/v1/{project_id}/notebooks/{id}")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("id", "path", "simple", false, false)
            .answer("200", "json", DeleteNotebookResponseBody.CODEC)
            .error("404")
            .security("XAuthToken");

    DeleteNotebookCall(Session session, String projectId, String id) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
        set(1, Codec.STRING, id);
    }
}
