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
     *
     * Documentation: DeleteNotebook.html
     */
public final class DeleteNotebookCall extends Call<DeleteNotebookResponse> {
    private static final Operation<DeleteNotebookResponse> OPERATION = new Operation<DeleteNotebookResponse>("DeleteNotebook", "DELETE", "/v1/{project_id}/notebooks/{id}")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("id", "path", "simple", false, false)
            .answer("200", "json", DeleteNotebookResponse.CODEC)
            .error("404")
            .security("XAuthToken");

    DeleteNotebookCall(Session session, String projectId, String id) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
        set(1, Codec.STRING, id);
    }
}
