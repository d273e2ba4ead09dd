package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Operations of Models. */
public final class ModelsService {
    private final Session session;

    public ModelsService(Session session) {
        this.session = session;
    }

    /**
     * Listing Models
     *
     * Returns the models that meet the given conditions.
     *
     * Status 400: Faulty request
     */
    public ListModelsCall listModels(String projectId) {
        return new ListModelsCall(session, projectId);
    }
}
