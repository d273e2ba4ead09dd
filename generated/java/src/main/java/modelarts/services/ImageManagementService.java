package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Operations of Image Management. */
public final class ImageManagementService {
    private final Session session;

    public ImageManagementService(Session session) {
        this.session = session;
    }

    /**
     * Listing Image Groups
     *
     * Returns images grouped so that all versions of one name stand together.
     *
     * Status 401: Caller is not authenticated
     *
     * Status 403: Caller lacks the permission
     */
    public ListImageGroupsCall listImageGroups(String projectId) {
        return new ListImageGroupsCall(session, projectId);
    }

    /**
     * Listing Images
     *
     * Returns images that notebook instances can be set up with.
     *
     * Status 401: Caller is not authenticated
     *
     * Status 403: Caller lacks the permission
     */
    public ListImagesCall listImages(String projectId) {
        return new ListImagesCall(session, projectId);
    }
}
